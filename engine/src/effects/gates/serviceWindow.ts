import { windowOpen } from '../../core/contact';
import { pass, refuse, type Gate } from './gate';

/**
 * Free-form messages only within 24 hours of the contact's last message; templates always. Outside, the step's
 * template takes the message's place.
 * @see https://developers.facebook.com/docs/whatsapp/pricing#customer-service-windows
 */
export const serviceWindow: Gate = {
	name: 'service window',
	check({ effect, message, claim, windowKnownClosed, now }) {
		if (message.kind === 'template') return pass;
		if (windowOpen(claim.contact, now) && !windowKnownClosed) return pass;
		if (effect.fallback?.message.kind === 'template')
			return { kind: 'instead', ...effect.fallback };
		return refuse(
			claim.contact.lastInboundAt === null
				? 'the contact has never written, so only a template may be sent'
				: 'more than 24 hours have passed since the contact wrote, and the step has no template for that',
		);
	},
};
