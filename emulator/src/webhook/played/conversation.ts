import { z } from 'zod';
import {
	contacts,
	conversationContext,
	error,
	message,
	seconds,
	someOf,
	status,
	text,
} from './shapes';

const systemMessage = z.looseObject({
	from: text.optional(),
	id: text,
	timestamp: seconds,
	type: z.literal('system'),
	system: z.looseObject({ body: text, type: text }),
});

const handover = z.looseObject({
	timestamp: seconds,
	sender: z.looseObject({ phone_number: text.optional(), user_id: text.optional() }),
	recipient: z.looseObject({ phone_number_id: text, display_phone_number: text.optional() }),
	conversation_context: conversationContext.optional(),
});

/** Fields about conversations. */
export const conversationFields = {
	/** Of messages only what no phone sends; the rest is written on a phone. */
	messages: someOf({
		contacts,
		messages: z.array(systemMessage).min(1),
		statuses: z.array(status).min(1),
		errors: z.array(error).min(1),
		conversation_context: conversationContext,
		user_actions: z
			.array(
				z.looseObject({
					action_type: z.enum(['marketing_messages_link_click', 'landing_page_view']),
					timestamp: seconds,
				}),
			)
			.min(1),
	}),

	messaging_handovers: z.discriminatedUnion('type', [
		handover.extend({ type: z.literal('control_passed'), control_passed: z.looseObject({}) }),
		handover.extend({ type: z.literal('control_taken'), control_taken: z.looseObject({}) }),
		handover.extend({ type: z.literal('control_released'), control_released: z.looseObject({}) }),
	]),

	standby: z.strictObject({
		standby: someOf({
			contacts,
			messages: z.array(message).min(1),
			message_echoes: z
				.array(
					z.looseObject({ id: text, timestamp: seconds, message: z.looseObject({ type: text }) }),
				)
				.min(1),
			statuses: z.array(status).min(1),
		}),
	}),

	user_preferences: z.strictObject({
		contacts: contacts.optional(),
		user_preferences: z
			.array(
				z.strictObject({
					wa_id: text.optional(),
					user_id: text.optional(),
					parent_user_id: text.optional(),
					detail: text.optional(),
					category: z.literal('marketing_messages'),
					value: z.enum(['stop', 'resume', 'signup']),
					signup_id: text.optional(),
					timestamp: seconds,
				}),
			)
			.min(1),
	}),
};
