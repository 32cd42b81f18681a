import { z } from 'zod';
import { instant } from './primitives';

export const failedEvent = z
	.object({
		id: z.string(),
		kind: z.string().describe('E.g. `message`, `status`, `external`, `alarm`'),
		contactId: z.string().nullable(),
		receivedAt: instant,
		reason: z.string().describe('What went wrong'),
		whole: z
			.boolean()
			.describe('Whether it can be decided again; false: it could not be stored as it came'),
	})
	.meta({ id: 'FailedEvent' });

export const eventBatch = z.strictObject({
	dryRun: z.boolean().default(true).describe('Only say how many it would be'),
	limit: z.number().int().min(1).max(500).default(500).describe('At most so many in one call'),
	after: z
		.string()
		.regex(/^\d{1,15}$/, 'must be the `next` of the call before, unchanged')
		.exactOptional()
		.describe('`next` of the call before'),
});

export const eventBatchOutcome = z
	.object({
		dryRun: z.boolean(),
		matches: z.number().int().describe('How many this call is about'),
		done: z.number().int().describe('How many were taken in hand'),
		next: z.string().nullable().describe('Pass as `after` to go on; null: the end'),
	})
	.meta({ id: 'EventBatchOutcome' });
