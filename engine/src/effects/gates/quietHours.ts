import { quietUntil } from '../../core/quietUntil';
import { pass, type Gate } from './gate';

/** Held until the quiet hours are over where the contact is; without a zone of theirs, where the journey is. */
export const quietHours: Gate = {
	name: 'quiet hours',
	check({ effect, claim: { contact }, now }) {
		if (effect.quietHours === null) return pass;
		const until = quietUntil(effect.quietHours, contact.zone, now);
		if (until === null) return pass;
		return {
			kind: 'hold',
			until,
			reason: `it is between ${effect.quietHours.from} and ${effect.quietHours.to} there`,
		};
	},
};
