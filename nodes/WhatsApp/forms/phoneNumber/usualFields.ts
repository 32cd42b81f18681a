/** What a builder wants to know of a number: name, standing, limits. */
export const usualFields =
	'id,display_phone_number,verified_name,quality_rating,status,name_status,code_verification_status,platform_type,throughput,whatsapp_business_manager_messaging_limit';
