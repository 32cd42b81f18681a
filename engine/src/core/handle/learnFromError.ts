import { graphErrorRow } from '../../../../cloud-api/graphErrors';
import { policyOf } from '../policy/policyOf';
import { sendingPolicies } from '../policy/sendingPolicies';
import { applyConsent } from '../routing/routeConsentWord';
import { withContact, type Turn } from '../turn';

/** What an error of Meta's says about the contact, by the table of policies, whichever way it came. */
export function learnFromError(turn: Turn, code: number | null): Turn {
	if (code === null) return turn;
	const { contact } = turn.state;
	switch (sendingPolicies[policyOf(code, graphErrorRow(code))].contact) {
		case 'consent withdrawn':
			return contact.consent.marketing === 'withdrawn'
				? turn
				: applyConsent(turn, 'withdrawn', `stopped offers in WhatsApp (${code})`);
		case 'one strike':
			return withContact(turn, { ...contact, strikes: (contact.strikes ?? 0) + 1 });
		case 'nothing':
			return turn;
	}
}

/** The person is there: what could not be delivered before counts no more. */
export function forgetStrikes(turn: Turn): Turn {
	const { strikes, ...contact } = turn.state.contact;
	return strikes === undefined ? turn : withContact(turn, contact);
}
