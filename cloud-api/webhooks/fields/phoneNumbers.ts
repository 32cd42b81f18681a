import { known, text } from '../../reader';
import { type Change, noticeOf, unknownChange } from '../change';
import type { Notice, UnknownEvent } from '../received';
import { messagingLimit } from './business';

/** Meta decided on a display name. */
export interface PhoneNumberNameEvent extends Notice {
	readonly type: 'phoneNumberName';
	/** `APPROVED`, `REJECTED`, `DEFERRED`, `PENDING`. */
	readonly decision: string;
	readonly requestedName?: string;
	/** E.g. `NAME_EMPLOYEE_ISSUE`. */
	readonly rejectionReason?: string;
}

/** A number is registered, or its throughput or messaging limit changed. */
export interface PhoneNumberQualityEvent extends Notice {
	readonly type: 'phoneNumberQuality';
	/** `ONBOARDING`, `THROUGHPUT_UPGRADE`; before 2026 also `UPGRADE`, `DOWNGRADE`, `FLAGGED`, `UNFLAGGED`. */
	readonly event: string;
	/** Meta's word, e.g. `TIER_2K`; leaving since February 2026. */
	readonly currentLimit?: string;
	readonly oldLimit?: string;
	/** Unique customers per rolling 24 hours; `null` for no limit. */
	readonly messagingLimit?: number | null;
}

/** `phone_number_name_update`. */
export function readPhoneNumberName(
	change: Change,
): readonly (PhoneNumberNameEvent | UnknownEvent)[] {
	const { value } = change;
	const decision = text(value, 'decision');
	if (decision === undefined) return [unknownChange(change, 'news of a name without decision')];
	const reason = text(value, 'rejection_reason');
	return [
		{
			type: 'phoneNumberName',
			...noticeOf(change),
			decision,
			...known({
				displayPhoneNumber: text(value, 'display_phone_number'),
				requestedName: text(value, 'requested_verified_name'),
				rejectionReason: reason === 'NONE' ? undefined : reason,
			}),
		},
	];
}

/** `phone_number_quality_update`. */
export function readPhoneNumberQuality(
	change: Change,
): readonly (PhoneNumberQualityEvent | UnknownEvent)[] {
	const { value } = change;
	const event = text(value, 'event');
	if (event === undefined) return [unknownChange(change, 'news of a number without event')];
	return [
		{
			type: 'phoneNumberQuality',
			...noticeOf(change),
			event,
			...known({
				displayPhoneNumber: text(value, 'display_phone_number'),
				currentLimit: text(value, 'current_limit'),
				oldLimit: text(value, 'old_limit'),
				messagingLimit: messagingLimit(value['max_daily_conversations_per_business']),
			}),
		},
	];
}
