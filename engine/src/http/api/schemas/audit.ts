import { z } from 'zod';
import { instant } from './primitives';

/** What somebody did, or was refused. */
export const auditEntry = z
	.object({
		at: instant,
		who: z.object({ id: z.string(), name: z.string(), role: z.string() }),
		action: z.string().describe('The operation’s id'),
		target: z.string().describe('What it was done to: ids, never a body'),
		status: z.number().int().describe('403: it was refused'),
		address: z.string(),
	})
	.meta({ id: 'AuditEntry' });
