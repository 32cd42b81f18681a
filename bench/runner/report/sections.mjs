import { measureGrowth } from '../sections/growth.mjs';
import { measureHeld } from '../sections/held.mjs';
import { measureIngest } from '../sections/ingest.mjs';
import { measureKilled } from '../sections/killed.mjs';
import { measureReply } from '../sections/reply.mjs';
import { measureResting } from '../sections/resting.mjs';
import { measureTimers } from '../sections/timers.mjs';
import { growth } from './growth.mjs';
import { held } from './held.mjs';
import { ingest } from './ingest.mjs';
import { killed } from './killed.mjs';
import { reply } from './reply.mjs';
import { resting } from './resting.mjs';
import { timers } from './timers.mjs';

/** Each section: how it is measured, and how its figures are told and judged. */
export const sections = {
	reply: { measure: measureReply, ...reply },
	killed: { measure: measureKilled, ...killed },
	ingest: { measure: measureIngest, ...ingest },
	held: { measure: measureHeld, ...held },
	resting: { measure: measureResting, ...resting },
	timers: { measure: measureTimers, ...timers },
	growth: { measure: measureGrowth, ...growth },
};
