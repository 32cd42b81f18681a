import { z } from 'zod';
import { accountChange } from '../../webhook/changes';
import type { Emulation } from '../../world/Emulation';
import { digitsOf } from '../../world/People';
import type { Handler } from '../GraphCall';
import { GraphFault } from '../GraphFault';
import { parseWire } from '../wire/parseWire';

/** Meta's rules for the name of a business. */
const username = z.looseObject({
	username: z
		.string()
		.regex(
			/^(?=.*[a-z])(?!\.)(?!www)(?!.*\.\.)(?!.*\.$)[a-z0-9._]{3,35}$/i,
			'is not a valid username',
		),
	transfer_action: z.enum(['none', 'force_transfer']).optional(),
});

/** Names that somebody else has, so that a test can meet the refusal. */
const taken = new Set(['meta', 'whatsapp', 'taken']);

function tell(emulation: Emulation, status: 'approved' | 'deleted', name: string): () => void {
	const { business, clock, webhooks } = emulation;
	const value = {
		display_phone_number: digitsOf(business.displayPhoneNumber),
		username: name,
		status,
	};
	return () =>
		webhooks.enqueue(
			`username ${status}`,
			accountChange(business, clock.now(), 'business_username_updates', value),
		);
}

export const getUsername: Handler = (_call, { number }) => ({
	body: number.username === undefined ? {} : { username: number.username, status: 'approved' },
});

export const setUsername: Handler = (call, emulation) => {
	const { username: name } = parseWire(username, call.body ?? {});
	if (taken.has(name.toLowerCase())) {
		throw new GraphFault(147001, `The username ${name} is not available.`);
	}
	emulation.number.username = name;
	return { body: { status: 'approved' }, afterwards: tell(emulation, 'approved', name) };
};

export const deleteUsername: Handler = (_call, emulation) => {
	const { username: name } = emulation.number;
	emulation.number.username = undefined;
	return {
		body: { success: true },
		...(name === undefined ? {} : { afterwards: tell(emulation, 'deleted', name) }),
	};
};

export const listUsernameSuggestions: Handler = (_call, { business }) => {
	const base = business.verifiedName.toLowerCase().replace(/[^a-z0-9]+/g, '');
	return { body: { data: [{ username_suggestions: [base, `${base}.official`, `${base}_shop`] }] } };
};

const statusMessages = {
	NOT_STARTED: 'No application has been submitted',
	PENDING: 'The application is under review',
	CANCELLED: 'The application has been withdrawn',
} as const;

const officialStatus = ({ number, business }: Emulation): object => ({
	id: business.phoneNumberId,
	oba_status: number.officialAccount,
	status_message: statusMessages[number.officialAccount],
});

export const getOfficialAccountStatus: Handler = (_call, emulation) => ({
	body: officialStatus(emulation),
});

const application = z.looseObject({
	action: z.enum(['SUBMIT_APPLICATION', 'WITHDRAW_APPLICATION', 'RESUBMIT_APPLICATION']),
	application_data: z
		.looseObject({
			business_name: z.string().max(255).optional(),
			business_description: z.string().max(1000).optional(),
		})
		.optional(),
});

/** Stays under review: nobody decides here. */
export const requestOfficialAccount: Handler = (call, emulation) => {
	const { number, ids } = emulation;
	const { action } = parseWire(application, call.body ?? {});
	const isPending = number.officialAccount === 'PENDING';
	if (action === 'WITHDRAW_APPLICATION' ? !isPending : isPending) {
		throw new GraphFault(
			100,
			isPending
				? 'An application is under review already.'
				: 'There is no application to withdraw.',
		);
	}
	number.officialAccount = isPending ? 'CANCELLED' : 'PENDING';
	return {
		body: {
			success: true,
			message: statusMessages[number.officialAccount],
			updated_status: officialStatus(emulation),
			tracking_id: `oba_req_${ids.object()}`,
		},
	};
};
