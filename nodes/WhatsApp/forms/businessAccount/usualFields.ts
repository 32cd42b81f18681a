/** What a builder wants to know of an account: name, money, standing. */
export const usualFields =
	'id,name,currency,timezone_id,account_review_status,business_verification_status,country,is_enabled_for_insights,health_status';
