import { z } from 'zod';
import type { Handler } from '../GraphCall';
import { parseWire } from '../wire/parseWire';

/** 3 to 35 of letters, digits, dots and underscores, as WhatsApp's username page has it. */
const username = z.looseObject({
	username: z.string().regex(/^(?=.*[a-z])[a-z0-9._]{3,35}$/i, 'is not a valid username'),
	transfer_action: z.enum(['none', 'force_transfer']).optional(),
});

export const getUsername: Handler = (_call, { number }) => ({
	body: number.username === undefined ? {} : { username: number.username, status: 'approved' },
});

export const setUsername: Handler = (call, { number }) => {
	number.username = parseWire(username, call.body ?? {}).username;
	return { body: { status: 'approved' } };
};

export const deleteUsername: Handler = (_call, { number }) => {
	number.username = undefined;
	return { body: { success: true } };
};

export const listUsernameSuggestions: Handler = (_call, { business }) => {
	const base = business.verifiedName.toLowerCase().replace(/[^a-z0-9]+/g, '');
	return { body: { data: [{ username_suggestions: [base, `${base}.official`, `${base}_shop`] }] } };
};

export const getOfficialAccountStatus: Handler = (_call, { number, business }) => ({
	body: {
		official_business_account: { oba_status: number.officialAccount },
		id: business.phoneNumberId,
	},
});

export const requestOfficialAccount: Handler = (_call, { number }) => {
	number.officialAccount = 'IN_REVIEW';
	return { body: { success: true } };
};
