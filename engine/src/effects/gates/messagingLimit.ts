import { pass, type Gate } from './gate';

/**
 * Meta's limit for the people a business portfolio writes to first, in any 24 hours (131048 beyond it). Answers are
 * not counted and never held, and neither is more to somebody who was reached already.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messaging-limits
 */
export const messagingLimit: Gate = {
	name: 'messaging limit',
	check({ limits, now }) {
		const people = limits?.people ?? null;
		if (people === null || people.at <= now) return pass;
		return {
			kind: 'hold',
			until: people.at,
			heldBy: messagingLimit.name,
			reason: `no more than ${people.most} people are written to first in 24 hours`,
		};
	},
};
