import { z } from 'zod';
import { instant } from './primitives';

export const escalationStatus = z.enum(['waiting', 'taken', 'resolved', 'expired']);

export const escalation = z
	.object({
		id: z.string(),
		contactId: z.string(),
		status: escalationStatus,
		openedAt: instant,
		dueAt: instant.nullable().describe('When someone must have taken it; null: no limit'),
		closedAt: instant.nullable(),
		team: z.string().nullable(),
		agent: z.string().nullable(),
		note: z.string().nullable(),
	})
	.meta({ id: 'Escalation' });

/** Who acts; until there are user accounts, a name the console passes along. */
export const agentName = z.string().trim().min(1).max(100).describe('Name of the person who acts');
