import type { JsonObject } from '../../../cloud-api/json';
import type { MessageEvent } from '../../../cloud-api/webhooks/event';
import { parseWebhook } from '../../../cloud-api/webhooks/parseWebhook';
import type { Contact } from '../core/contact';

/** The ways a simulated contact can write. */
export type Said =
	| { readonly kind: 'text'; readonly text: string }
	/** A reply button or a list row of a message of ours. */
	| {
			readonly kind: 'choice';
			readonly list: boolean;
			readonly id: string;
			readonly title: string;
	  };

/** The event a real webhook would give for this: made as Meta's JSON and read by the real parser. */
export function simulatedMessage(
	contact: Contact,
	said: Said,
	id: string,
	now: number,
): MessageEvent {
	const { waId = '10000000000' } = contact.identity;
	const payload: JsonObject = {
		object: 'whatsapp_business_account',
		entry: [
			{
				id: 'simulation',
				changes: [
					{
						field: 'messages',
						value: {
							messaging_product: 'whatsapp',
							metadata: {
								display_phone_number: '15550000000',
								phone_number_id: contact.phoneNumberId,
							},
							contacts: [
								{ wa_id: waId, profile: { name: contact.profileName ?? 'Simulated contact' } },
							],
							messages: [
								{ from: waId, id, timestamp: String(Math.floor(now / 1000)), ...contentOf(said) },
							],
						},
					},
				],
			},
		],
	};
	const parsed = parseWebhook(payload);
	const [event] = parsed.ok ? parsed.events : [];
	if (event?.type !== 'message')
		throw new Error('the simulation made a webhook that is not a message');
	return event;
}

function contentOf(said: Said): JsonObject {
	if (said.kind === 'text') return { type: 'text', text: { body: said.text } };
	const reply = { id: said.id, title: said.title };
	return {
		type: 'interactive',
		interactive: said.list
			? { type: 'list_reply', list_reply: reply }
			: { type: 'button_reply', button_reply: reply },
	};
}
