import { z } from 'zod';
import { isJsonObject } from '../../../../../cloud-api/json';
import type { OutboundMessage } from '../../../../../cloud-api/messages/outboundMessage';
import { instant } from './primitives';

export const outboxStatus = z.enum([
	'PENDING',
	'HELD',
	'SENDING',
	'ACCEPTED',
	'REFUSED',
	'FAILED',
	'UNKNOWN',
	'PARKED',
	'CANCELLED',
]);

/** As the journey built it; its kinds are the WhatsApp node’s. */
const outboundMessage = z
	.custom<OutboundMessage>(isJsonObject)
	.meta({ type: 'object', properties: { kind: { type: 'string' } }, required: ['kind'] });

export const outboxRow = z
	.object({
		id: z.string(),
		contactId: z.string(),
		runId: z.string().nullable(),
		node: z.string().nullable(),
		status: outboxStatus.describe('ACCEPTED is Meta’s word; `delivery` says whether it arrived'),
		delivery: z.enum(['none', 'sent', 'delivered', 'read', 'played', 'failed']),
		reason: z.string().nullable().describe('Why it is where it is, in a sentence'),
		code: z.number().nullable().describe('Graph error code; see docs/errors.md'),
		attempt: z.number().int(),
		queuedAt: instant,
		dueAt: instant.nullable().describe('null: waits for a brake'),
		heldBy: z
			.string()
			.nullable()
			.describe(
				'The brake or the limit it waits for; `reply:…`: a word of the contact; `thread:…`: that the conversation is ours again',
			),
		messageId: z.string().nullable().describe('Meta’s id (wamid)'),
		sentAgain: z
			.object({ by: z.string(), at: instant, times: z.number().int() })
			.nullable()
			.describe('It had come to nothing, and somebody had it sent again'),
		effect: z.union([
			z.object({
				kind: z.literal('send'),
				origin: z.enum(['journey', 'agent', 'system']),
				category: z.enum(['service', 'utility', 'marketing', 'authentication']),
				message: outboundMessage,
			}),
			z.object({ kind: z.literal('call'), operation: z.string() }),
			z.object({
				kind: z.literal('elsewhere').describe('By the other channel, because WhatsApp could not'),
				instead: z.string().describe('The row it stands in for'),
				category: z.enum(['service', 'utility', 'marketing', 'authentication']),
				message: outboundMessage,
			}),
		]),
	})
	.meta({ id: 'OutboxRow' });
