import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';

/** What a builder acts on: who the number is, whether it may send, how much; by Meta's names, and flat. */
const wanted = [
	'id',
	'display_phone_number',
	'verified_name',
	'name_status',
	'status',
	'quality_rating',
	'whatsapp_business_manager_messaging_limit',
	'code_verification_status',
	'platform_type',
];

/** One number with its ten most wanted members; throughput is its level alone. */
export function numberSummary(number: JsonObject): JsonObject {
	const { throughput } = number;
	const level = isJsonObject(throughput) ? throughput['level'] : undefined;
	return {
		...Object.fromEntries(Object.entries(number).filter(([name]) => wanted.includes(name))),
		...(level === undefined ? {} : { throughput: level }),
	};
}
