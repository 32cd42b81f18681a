import { z } from 'zod';
import { contacts, error, message, seconds, someOf, text } from './shapes';

const echoes = z.array(message.and(z.looseObject({ from: text, to: text.optional() }))).min(1);

/** Fields of a number that is in the WhatsApp Business app as well. */
export const coexistenceFields = {
	history: someOf({
		contacts,
		/** Media of the past, which come by themselves. */
		messages: z.array(message).min(1),
		history: z
			.array(
				someOf({
					metadata: z.strictObject({
						phase: z.number().int().min(0).max(2),
						chunk_order: z.number().int(),
						progress: z.number().min(0).max(100),
					}),
					threads: z.array(
						z.strictObject({
							id: text,
							context: z.looseObject({}).optional(),
							messages: z.array(
								message.and(z.looseObject({ history_context: z.strictObject({ status: text }) })),
							),
						}),
					),
					errors: z.array(error).min(1),
				}),
			)
			.min(1),
	}),

	message_echoes: z.strictObject({ contacts: contacts.optional(), message_echoes: echoes }),

	smb_app_state_sync: z.strictObject({
		state_sync: z
			.array(
				z.strictObject({
					type: z.literal('contact'),
					contact: z.strictObject({
						full_name: text.optional(),
						first_name: text.optional(),
						phone_number: text.optional(),
						user_id: text.optional(),
						username: text.optional(),
					}),
					action: z.enum(['add', 'remove']),
					metadata: z.strictObject({ timestamp: seconds }),
				}),
			)
			.min(1),
	}),

	smb_message_echoes: z.strictObject({ contacts: contacts.optional(), message_echoes: echoes }),
};
