import { reachableGate } from '../../core/gateNames';
import { mostStrikes } from '../../core/policy/sendingPolicies';
import { pass, refuse, type Gate } from './gate';

/** Journeys leave alone whom WhatsApp could not deliver to several times in a row; people may still try. */
export const reachable: Gate = {
	name: reachableGate,
	check({ effect, claim }) {
		const strikes = claim.contact.strikes ?? 0;
		if (effect.origin !== 'journey' || strikes < mostStrikes) return pass;
		return refuse(
			`WhatsApp could not deliver the last ${strikes} messages to the contact; it is tried again when they write`,
		);
	},
};
