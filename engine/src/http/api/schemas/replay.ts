import { z } from 'zod';
import { pageOf } from './paging';
import { instant, jsonObject } from './primitives';

const told = z.object({
	kind: z.string(),
	node: z.string().nullable(),
	reason: z.string().describe('What happened and why, in a sentence'),
});

export const replayStep = z
	.object({
		nth: z.number().int().describe('Its place in what is kept, from 1'),
		eventId: z.string(),
		at: instant.describe('When it was decided'),
		kind: z.string().describe('E.g. `message`, `status`, `alarm`'),
		event: z.string().describe('What came, in words'),
		same: z.boolean().describe('This build decides what was recorded, to the letter'),
		otherwise: z
			.object({
				why: z.string(),
				facts: z.array(told).describe('What this build would tell of it'),
			})
			.nullable(),
		facts: z.array(told).describe('What was recorded'),
		asked: z
			.array(z.object({ effectId: z.string(), node: z.string().nullable(), what: z.string() }))
			.describe('What this build asks for: messages and calls'),
		owner: z.string().describe('Who has the conversation after it'),
		rests: z
			.array(
				z.object({
					runId: z.string(),
					journeyId: z.string(),
					version: z.string(),
					node: z.string(),
					until: instant.nullable(),
				}),
			)
			.describe('Where runs rest after it'),
		state: jsonObject.nullable().describe('All that the lane remembers after it; only with `at`'),
	})
	.meta({ id: 'ReplayStep' });

export const replayed = pageOf(replayStep)
	.extend({
		contactId: z.string(),
		events: z.number().int().describe('How many are kept and were decided again'),
		earlier: z.number().int().describe('Still kept, but from before the first kept state'),
		begins: instant.nullable(),
		firstOtherwise: z
			.object({ nth: z.number().int(), eventId: z.string() })
			.nullable()
			.describe('The first event that this build decides otherwise than was recorded'),
	})
	.meta({ id: 'Replay' });
