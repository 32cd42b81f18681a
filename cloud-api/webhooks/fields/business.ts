import { known, number, text } from '../../reader';
import { type Change, noticeOf, unknownChange } from '../change';
import { identifier } from '../identifier';
import type { Notice, UnknownEvent } from '../received';

/** How much a business portfolio may do changed. */
export interface BusinessCapabilityEvent extends Notice {
	readonly type: 'businessCapability';
	/** Unique customers outside the service window per rolling 24 hours; `null` for no limit, absent when not told. */
	readonly messagingLimit?: number | null;
	readonly maxNumbersPerBusiness?: number;
	readonly maxNumbersPerAccount?: number;
}

/** The status of the business changed. Rare, and documented nowhere: what else it says is in `raw`. */
export interface BusinessStatusEvent extends Notice {
	readonly type: 'businessStatus';
	readonly event: string;
	readonly businessId?: string;
}

/** A username of one of our numbers was `approved`, `deleted` or `reserved`. */
export interface BusinessUsernameEvent extends Notice {
	readonly type: 'businessUsername';
	readonly status: string;
	readonly username?: string;
}

/** A solution of several partners was made or changed. It comes for the business, so `wabaId` is not set. */
export interface PartnerSolutionEvent extends Notice {
	readonly type: 'partnerSolution';
	/** `SOLUTION_CREATED` or `SOLUTION_UPDATED`. */
	readonly event: string;
	readonly businessId?: string;
	readonly solutionId?: string;
	/** `INITIATED`, `ACTIVE`, `DEACTIVATED`, … */
	readonly status?: string;
}

/** `business_capability_update`. The limit comes as a tier or as a number, and `…_per_phone` until February 2026. */
export function readBusinessCapability(
	change: Change,
): readonly (BusinessCapabilityEvent | UnknownEvent)[] {
	const { value } = change;
	const draft = {
		messagingLimit: messagingLimit(
			value['max_daily_conversations_per_business'] ?? value['max_daily_conversation_per_phone'],
		),
		maxNumbersPerBusiness: number(value, 'max_phone_numbers_per_business'),
		maxNumbersPerAccount: number(value, 'max_phone_numbers_per_waba'),
	};
	const told = Object.values(draft).some((member) => member !== undefined);
	if (!told) return [unknownChange(change, 'nothing in it that we know')];
	return [{ type: 'businessCapability', ...noticeOf(change), ...known(draft) }];
}

/** `TIER_2K` or 2000 as a number; `null` for no limit; undefined for anything else. */
export function messagingLimit(value: unknown): number | null | undefined {
	if (typeof value === 'number') return value < 0 ? null : value;
	if (typeof value !== 'string') return undefined;
	if (/UNLIMITED/i.test(value)) return null;
	const [, figure, thousand] = /^(?:TIER_)?(\d+)(K?)$/i.exec(value) ?? [];
	return figure === undefined ? undefined : Number(figure) * (thousand === '' ? 1 : 1000);
}

/** `business_status_update`. */
export function readBusinessStatus(
	change: Change,
): readonly (BusinessStatusEvent | UnknownEvent)[] {
	const { value } = change;
	const event = text(value, 'event') ?? text(value, 'status');
	if (event === undefined) return [unknownChange(change)];
	const businessId = identifier(value, 'business_id');
	return [{ type: 'businessStatus', ...noticeOf(change), event, ...known({ businessId }) }];
}

/** `business_username_updates`. */
export function readBusinessUsername(
	change: Change,
): readonly (BusinessUsernameEvent | UnknownEvent)[] {
	const { value } = change;
	const status = text(value, 'status');
	if (status === undefined) return [unknownChange(change, 'news of a username without status')];
	return [
		{
			type: 'businessUsername',
			...noticeOf(change),
			status,
			...known({
				displayPhoneNumber: text(value, 'display_phone_number'),
				username: text(value, 'username'),
			}),
		},
	];
}

/** `partner_solutions`. The entry's id is the business, not an account. */
export function readPartnerSolution(
	change: Change,
): readonly (PartnerSolutionEvent | UnknownEvent)[] {
	const { value } = change;
	const event = text(value, 'event');
	if (event === undefined) return [unknownChange(change, 'news of a solution without event')];
	const { wabaId: businessId, ...notice } = noticeOf(change);
	return [
		{
			type: 'partnerSolution',
			...notice,
			event,
			...known({
				businessId,
				solutionId: identifier(value, 'solution_id'),
				status: text(value, 'solution_status'),
			}),
		},
	];
}
