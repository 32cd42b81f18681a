import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';

/** The configurations of an answer. Meta's page shows them in `payment_configurations` of each entry of `data`, others flat. */
export const configurationsOf = (answer: JsonObject): readonly JsonObject[] => {
	const data = answer['data'];
	const entries = Array.isArray(data) ? data.filter(isJsonObject) : [answer];
	return entries.flatMap((entry) => {
		const inner = entry['payment_configurations'];
		return Array.isArray(inner) ? inner.filter(isJsonObject) : [entry];
	});
};
