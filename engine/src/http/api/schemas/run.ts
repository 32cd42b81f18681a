import { z } from 'zod';
import { fact } from './fact';
import { pageOf } from './paging';
import { instant } from './primitives';

export const runStatus = z.enum(['live', 'ended', 'failed', 'interrupted']);

export const run = z
	.object({
		id: z.string(),
		contactId: z.string(),
		journeyId: z.string(),
		version: z.string(),
		status: runStatus,
		startedAt: instant,
		endedAt: instant.nullable(),
		startReason: z.string(),
		endReason: z.string().nullable(),
	})
	.meta({ id: 'Run' });

export const runWithTrace = run
	.extend({ trace: pageOf(fact).describe('Oldest first; page on with `after`') })
	.meta({ id: 'RunWithTrace' });
