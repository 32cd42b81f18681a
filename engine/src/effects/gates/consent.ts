import { pass, refuse, type Gate } from './gate';

/** Marketing goes only to those who said yes to it; what they never said is no. */
export const consent: Gate = {
	name: 'consent',
	check({ category, claim }) {
		if (category !== 'marketing' || claim.contact.consent.marketing === 'granted') return pass;
		return refuse(
			claim.contact.consent.marketing === 'withdrawn'
				? 'the contact has withdrawn consent to marketing'
				: 'the contact has not agreed to marketing',
		);
	},
};
