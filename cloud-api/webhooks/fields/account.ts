import type { JsonObject } from '../../json';
import { known, object, objects, text, time } from '../../reader';
import { type Change, noticeOf, unknownChange } from '../change';
import { identifier } from '../identifier';
import type { Notice, UnknownEvent } from '../received';

/**
 * Something happened to a WhatsApp Business Account. Which members are there depends on `event`; the rarer ones
 * are in `raw` only.
 */
export interface AccountUpdateEvent extends Notice {
	readonly type: 'accountUpdate';
	/** `VERIFIED_ACCOUNT`, `DISABLED_UPDATE`, `ACCOUNT_VIOLATION`, `ACCOUNT_RESTRICTION`, `PARTNER_ADDED`, …; an open set. */
	readonly event: string;
	readonly phoneNumber?: string;
	readonly country?: string;
	/** `SCHEDULE_FOR_DISABLE`, `DISABLE`, `REINSTATE`, with Meta's wording of the date. */
	readonly ban?: { readonly state: string; readonly date?: string };
	/** E.g. `SCAM`. */
	readonly violation?: string;
	readonly restrictions: readonly AccountRestriction[];
	/** The account that a partner gained or lost, when it is not the one this came for. */
	readonly account?: {
		readonly id: string;
		readonly ownerBusinessId?: string;
		readonly partnerAppId?: string;
		readonly solutionId?: string;
	};
	readonly disconnection?: { readonly reason: string; readonly initiatedBy?: string };
	/** A partner-led verification. */
	readonly certification?: {
		readonly status: string;
		readonly clientBusinessId?: string;
		readonly rejectionReasons: readonly string[];
	};
}

/** What the account may not do, until when (milliseconds; absent: until lifted). */
export interface AccountRestriction {
	readonly type: string;
	readonly until?: number;
}

/** `account_update`. */
export function readAccountUpdate(change: Change): readonly (AccountUpdateEvent | UnknownEvent)[] {
	const { value } = change;
	const event = text(value, 'event');
	if (event === undefined) return [unknownChange(change, 'news of an account without event')];
	return [
		{
			type: 'accountUpdate',
			...noticeOf(change),
			event,
			restrictions: objects(value, 'restriction_info').map((restriction) => ({
				type: text(restriction, 'restriction_type') ?? 'unknown',
				...known({ until: time(restriction, 'expiration') }),
			})),
			...known({
				phoneNumber: text(value, 'phone_number'),
				country: text(value, 'country'),
				ban: banOf(object(value, 'ban_info')),
				violation: text(object(value, 'violation_info'), 'violation_type'),
				account: accountOf(object(value, 'waba_info')),
				disconnection: disconnectionOf(object(value, 'disconnection_info')),
				certification: certificationOf(object(value, 'partner_client_certification_info')),
			}),
		},
	];
}

const banOf = (info: JsonObject | undefined): AccountUpdateEvent['ban'] => {
	const state = text(info, 'waba_ban_state');
	return state === undefined
		? undefined
		: { state, ...known({ date: text(info, 'waba_ban_date') }) };
};

const accountOf = (info: JsonObject | undefined): AccountUpdateEvent['account'] => {
	const id = identifier(info, 'waba_id');
	return id === undefined
		? undefined
		: {
				id,
				...known({
					ownerBusinessId: identifier(info, 'owner_business_id'),
					partnerAppId: identifier(info, 'partner_app_id'),
					solutionId: identifier(info, 'solution_id'),
				}),
			};
};

const disconnectionOf = (info: JsonObject | undefined): AccountUpdateEvent['disconnection'] => {
	const reason = text(info, 'reason');
	return reason === undefined
		? undefined
		: { reason, ...known({ initiatedBy: text(info, 'initiated_by') }) };
};

const certificationOf = (info: JsonObject | undefined): AccountUpdateEvent['certification'] => {
	const status = text(info, 'status');
	if (status === undefined) return undefined;
	const reasons = info?.['rejection_reasons'];
	return {
		status,
		rejectionReasons: (Array.isArray(reasons) ? reasons : []).map(String),
		...known({ clientBusinessId: identifier(info, 'client_business_id') }),
	};
};
