/**
 * What Meta may forbid an account, of its words those that change something here.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/account_update
 */
export const restrictionTypes = [
	'RESTRICTED_BIZ_INITIATED_MESSAGING',
	'RESTRICTED_CUSTOMER_INITIATED_MESSAGING',
	'RESTRICTED_ADD_PHONE_NUMBER_ACTION',
] as const;
export type RestrictionType = (typeof restrictionTypes)[number];

/** Something the account may not do, until a time in Unix milliseconds. */
export interface Restriction {
	readonly type: RestrictionType;
	readonly until: number;
}
