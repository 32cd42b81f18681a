import { numberChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';

/** A customer stops the offers of this business in WhatsApp itself, or lets them come again; it hears of it. */
export function chooseMarketing(
	{ business, clock, people, webhooks }: Emulation,
	person: Person,
	value: 'stop' | 'resume',
): Person {
	const ids = {
		...(person.waId === undefined ? {} : { wa_id: person.waId }),
		user_id: person.userId,
	};
	webhooks.enqueue(
		`preference ${value}`,
		numberChange(business, 'user_preferences', {
			contacts: [{ profile: { name: person.name }, ...ids }],
			user_preferences: [
				{
					...ids,
					detail: `User requested to ${value} marketing messages`,
					category: 'marketing_messages',
					value,
					timestamp: Math.floor(clock.now() / 1000),
				},
			],
		}),
	);
	return people.change(person.id, { refusesMarketing: value === 'stop' });
}
