import { z } from 'zod';
import { instant, jsonObject } from './primitives';

export const fact = z
	.object({
		seq: z.number().int().describe('Grows; the order in which things happened'),
		at: instant,
		kind: z.string().describe('E.g. `routed`, `step.entered`, `effect.accepted`'),
		contactId: z.string(),
		runId: z.string().nullable(),
		node: z.string().nullable().describe('The journey’s node'),
		eventId: z.string().describe('The event this came of'),
		reason: z.string().describe('What happened and why, in a sentence'),
		data: jsonObject,
	})
	.meta({ id: 'Fact' });
