/** Meta's words for what a flow is for. */
export const flowCategories = [
	'APPOINTMENT_BOOKING',
	'CONTACT_US',
	'CUSTOMER_SUPPORT',
	'LEAD_GENERATION',
	'OTHER',
	'SIGN_IN',
	'SIGN_UP',
	'SURVEY',
] as const;

export type FlowCategory = (typeof flowCategories)[number];
