import { windowOpen } from '../../core/contact';
import { windowGate } from '../../core/gateNames';
import { pass, refuse, type Gate } from './gate';
import { keep } from './keep';

/**
 * Free-form messages only within 24 hours of the contact's last message; templates always. Outside, the step's
 * template takes the message's place, or it is kept until the contact writes.
 * @see https://developers.facebook.com/docs/whatsapp/pricing#customer-service-windows
 */
export const serviceWindow: Gate = {
	name: windowGate,
	check(passage) {
		const { effect, message, claim, windowKnownClosed, now } = passage;
		if (message.kind === 'template') return pass;
		const { lastInboundAt } = claim.contact;
		const silentSince = effect.closedAt !== undefined && (lastInboundAt ?? 0) <= effect.closedAt;
		if (windowOpen(claim.contact, now) && !windowKnownClosed && !silentSince) return pass;
		if (effect.fallback?.message.kind === 'template')
			return { kind: 'instead', ...effect.fallback };
		const reason =
			lastInboundAt === null
				? 'the contact has never written, so only a template may be sent'
				: 'more than 24 hours have passed since the contact wrote, and the step has no template for that';
		return effect.keep === true ? keep('reply', reason, passage) : refuse(reason);
	},
};
