import { z } from 'zod';
import { budget } from './budget';
import { instant } from './primitives';
import { outboxStatus } from './outbox';

export const status = z
	.object({
		version: z.string(),
		now: instant.describe('The runner’s clock; in a demo it follows the emulator’s'),
		phoneNumberIds: z.array(z.string()),
		graphVersion: z.string(),
		backlog: z.number().int().describe('Events accepted and not yet decided'),
		failedEvents: z.number().int().describe('Events put aside because deciding them failed'),
		liveRuns: z.number().int(),
		openEscalations: z.number().int(),
		oldestAlarm: instant
			.nullable()
			.describe('The earliest timer; in the past by more than a moment: trouble'),
		outbox: z.record(outboxStatus, z.number().int()),
		senders: z.object({
			inFlight: z.number().int(),
			stopped: z
				.object({ since: instant, code: z.number().nullable(), reason: z.string() })
				.nullable()
				.describe('Why nothing is sent; null: sending'),
			pausedUntil: instant.nullable().describe('Meta asked us to slow down until then'),
			outreach: z
				.array(
					z.object({
						portfolio: z.string().describe('The business, or its account until Meta names it'),
						people: z.number().int().describe('Written to first in 24 hours'),
						most: z.number().int().nullable().describe('null: no limit is known, or there is none'),
					}),
				)
				.describe('What of the messaging limit is used; docs/sending-limits.md'),
		}),
		budgets: z.array(budget).describe('As docs/sending-limits.md explains them'),
		storage: z.object({
			problem: z
				.object({ since: instant, reason: z.string(), damaged: z.boolean() })
				.nullable()
				.describe('Why nothing can be stored; null: all is well'),
			freeBytes: z.number().int(),
			walBytes: z.number().int().describe('Beyond 256 MB some reader holds it up'),
		}),
		backups: z
			.object({
				newestAt: instant.nullable().describe('Taken and read back whole; null: there is none yet'),
				problem: z.string().nullable().describe('Why the latest try failed; null: it did not'),
			})
			.nullable()
			.describe('null: the runner takes none by itself (WAYFARE_BACKUP_FOLDER)'),
	})
	.meta({ id: 'Status' });
