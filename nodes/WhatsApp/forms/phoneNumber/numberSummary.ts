import { isJsonObject, type JsonObject, present } from '../../../../cloud-api/json';

/** What a builder acts on: who the number is, whether it may send, how much. */
export const numberSummary = (number: JsonObject): JsonObject =>
	present({
		id: number['id'],
		phoneNumber: number['display_phone_number'],
		name: number['verified_name'],
		nameStatus: number['name_status'],
		status: number['status'],
		quality: number['quality_rating'],
		messagingLimit: number['whatsapp_business_manager_messaging_limit'],
		throughput: isJsonObject(number['throughput']) ? number['throughput']['level'] : undefined,
		verification: number['code_verification_status'],
		platform: number['platform_type'],
	});
