import { z } from 'zod';
import { id, seconds, text } from './shapes';

const accountEvents = [
	'ACCOUNT_DELETED',
	'ACCOUNT_OFFBOARDED',
	'ACCOUNT_RECONNECTED',
	'ACCOUNT_RESTRICTION',
	'ACCOUNT_VIOLATION',
	'AD_ACCOUNT_LINKED',
	'AUTH_INTL_PRICE_ELIGIBILITY_UPDATE',
	'BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE',
	'DISABLED_UPDATE',
	'MM_LITE_TERMS_SIGNED',
	'PARTNER_ADDED',
	'PARTNER_APP_INSTALLED',
	'PARTNER_APP_UNINSTALLED',
	'PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE',
	'PARTNER_REMOVED',
	'VERIFIED_ACCOUNT',
	'VOLUME_BASED_PRICING_TIER_UPDATE',
] as const;

/** Fields about the account as a whole. */
export const accountFields = {
	account_alerts: z.strictObject({
		entity_type: text,
		entity_id: id,
		alert_info: z.strictObject({
			alert_severity: z.enum(['CRITICAL', 'WARNING', 'INFORMATIONAL']),
			alert_status: z.enum(['ACTIVE', 'NONE']),
			alert_type: z.enum([
				'INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED',
				'INCREASED_CAPABILITIES_ELIGIBILITY_FAILED',
				'INCREASED_CAPABILITIES_ELIGIBILITY_NEED_MORE_INFO',
				'OBA_APPROVED',
				'OBA_REJECTED',
				'PROFILE_PICTURE_LOST',
			]),
			alert_description: text,
		}),
	}),

	account_review_update: z.strictObject({
		decision: z.enum(['APPROVED', 'REJECTED', 'PENDING', 'DEFERRED']),
	}),

	account_settings_update: z.strictObject({
		timestamp: seconds,
		type: z.literal('PHONE_NUMBER_SETTINGS'),
		phone_number_settings: z.looseObject({ phone_number_id: id }),
	}),

	account_update: z.looseObject({
		event: z.enum(accountEvents),
		phone_number: text.optional(),
		country: text.optional(),
		waba_info: z.looseObject({ waba_id: id }).optional(),
		ban_info: z
			.strictObject({
				waba_ban_state: z.enum(['SCHEDULE_FOR_DISABLE', 'DISABLE', 'REINSTATE']),
				waba_ban_date: text.optional(),
			})
			.optional(),
		violation_info: z.looseObject({ violation_type: text }).optional(),
		restriction_info: z
			.array(z.strictObject({ restriction_type: text, expiration: seconds.optional() }))
			.optional(),
		disconnection_info: z.strictObject({ reason: text, initiated_by: text.optional() }).optional(),
		partner_client_certification_info: z
			.looseObject({ client_business_id: id, status: text })
			.optional(),
	}),

	business_status_update: z.looseObject({ business_id: id, event: text }),

	security: z.strictObject({
		display_phone_number: text.optional(),
		event: z.enum(['PIN_CHANGED', 'PIN_RESET_REQUEST', 'PIN_REQUEST_SUCCESS']),
		requester: id.optional(),
	}),
};
