import type { Signup } from '../number/AutomationState';
import { numberChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';

/** Somebody subscribes by an opt-in link: the business hears of it, and WhatsApp confirms it in the chat. */
export function signUp(emulation: Emulation, person: Person, signup: Signup): void {
	const { business, chats, clock, ids, webhooks } = emulation;
	const now = clock.now();
	const body = String(signup['confirmation_message'] ?? '').replaceAll(
		'{{promo_code}}',
		String(signup['promo_code'] ?? ''),
	);
	chats.add({
		id: ids.message(),
		customerId: person.id,
		from: 'business',
		at: now,
		type: 'text',
		text: body,
		content: { kind: 'text', body },
		status: 'delivered',
		history: [{ status: 'delivered', at: now }],
	});
	webhooks.enqueue(
		'preference signup',
		numberChange(business, 'user_preferences', {
			contacts: [
				{
					profile: { name: person.name },
					...(person.waId === undefined ? {} : { wa_id: person.waId }),
					user_id: person.userId,
				},
			],
			user_preferences: [
				{
					...(person.waId === undefined ? {} : { wa_id: person.waId }),
					user_id: person.userId,
					detail: 'User signed up by a link',
					category: 'marketing_messages',
					value: 'signup',
					signup_id: signup.id,
					timestamp: Math.floor(now / 1000),
				},
			],
		}),
	);
}
