import type { JsonObject } from '../../json';
import { known, object, text, time } from '../../reader';
import { type Change, noticeOf, unknownChange } from '../change';
import { identifier } from '../identifier';
import type { Notice, UnknownEvent } from '../received';

/** Meta warns or informs about limits, the Official Business Account, or the profile picture. */
export interface AccountAlertEvent extends Notice {
	readonly type: 'accountAlert';
	/** `INCREASED_CAPABILITIES_ELIGIBILITY_…`, `OBA_APPROVED`, `OBA_REJECTED`, `PROFILE_PICTURE_LOST`; an open set. */
	readonly alert: string;
	/** `CRITICAL`, `WARNING` or `INFORMATIONAL`. */
	readonly severity?: string;
	/** `ACTIVE` or `NONE`. */
	readonly status?: string;
	readonly description?: string;
	/** What it is about, e.g. `BUSINESS` or `PHONE_NUMBER`. */
	readonly entityType?: string;
	readonly entityId?: string;
}

/** Meta reviewed the account: `APPROVED`, `REJECTED`, `PENDING`, `DEFERRED`. */
export interface AccountReviewEvent extends Notice {
	readonly type: 'accountReview';
	readonly decision: string;
}

/** Settings of a number were changed, by whoever. */
export interface AccountSettingsEvent extends Notice {
	readonly type: 'accountSettings';
	/** `PHONE_NUMBER_SETTINGS` today. */
	readonly what: string;
	readonly timestamp?: number;
	/** The calling settings in the words of Graph. */
	readonly calling?: JsonObject;
}

/** The two-step PIN of a number was changed, or somebody wants to. */
export interface SecurityEvent extends Notice {
	readonly type: 'security';
	/** `PIN_CHANGED`, `PIN_RESET_REQUEST`, `PIN_REQUEST_SUCCESS`. */
	readonly event: string;
	/** Who asked for it. */
	readonly requester?: string;
}

/** `account_alerts`. */
export function readAccountAlert(change: Change): readonly (AccountAlertEvent | UnknownEvent)[] {
	const { value } = change;
	const info = object(value, 'alert_info') ?? value;
	const alert = text(info, 'alert_type');
	if (alert === undefined) return [unknownChange(change, 'an alert without alert_type')];
	return [
		{
			type: 'accountAlert',
			...noticeOf(change),
			alert,
			...known({
				severity: text(info, 'alert_severity'),
				status: text(info, 'alert_status'),
				description: text(info, 'alert_description'),
				entityType: text(value, 'entity_type'),
				entityId: identifier(value, 'entity_id'),
			}),
		},
	];
}

/** `account_review_update`. */
export function readAccountReview(change: Change): readonly (AccountReviewEvent | UnknownEvent)[] {
	const decision = text(change.value, 'decision');
	if (decision === undefined) return [unknownChange(change, 'a review without decision')];
	return [{ type: 'accountReview', ...noticeOf(change), decision }];
}

/** `account_settings_update`. */
export function readAccountSettings(
	change: Change,
): readonly (AccountSettingsEvent | UnknownEvent)[] {
	const { value } = change;
	const what = text(value, 'type');
	if (what === undefined) return [unknownChange(change, 'changed settings without type')];
	const settings = object(value, 'phone_number_settings');
	return [
		{
			type: 'accountSettings',
			...noticeOf(change),
			what,
			...known({
				phoneNumberId: identifier(settings, 'phone_number_id'),
				timestamp: time(value, 'timestamp'),
				calling: object(settings, 'calling') ?? object(value, 'calling'),
			}),
		},
	];
}

/** `security`. */
export function readSecurity(change: Change): readonly (SecurityEvent | UnknownEvent)[] {
	const { value } = change;
	const event = text(value, 'event');
	if (event === undefined) return [unknownChange(change, 'a security event without event')];
	return [
		{
			type: 'security',
			...noticeOf(change),
			event,
			...known({
				displayPhoneNumber: text(value, 'display_phone_number'),
				requester: identifier(value, 'requester'),
			}),
		},
	];
}
