import { fuzzes } from '../fuzz/fuzzes';
import { hostModel } from '../model/hostModel';
import { delivery } from './promises/delivery';
import { determinism } from './promises/determinism';
import { duplicates } from './promises/duplicates';
import { interrupt } from './promises/interrupt';
import { oneRun } from './promises/oneRun';
import { optOut } from './promises/optOut';
import { roundTrip } from './promises/roundTrip';
import { serviceWindow } from './promises/serviceWindow';
import { statusOrder } from './promises/statusOrder';
import type { Property } from './Property';

/** What holds of a lane whatever happens to it. */
export const laneProperties: readonly Property[] = [
	determinism,
	roundTrip,
	optOut,
	oneRun,
	serviceWindow,
	interrupt,
	statusOrder,
	delivery,
	duplicates,
];

/** Everything that holds whatever happens, as far as somebody has thought of it. */
export const properties: readonly Property[] = [...laneProperties, hostModel, ...fuzzes];
