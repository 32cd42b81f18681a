import { isJsonObject, type JsonObject } from '../../../cloud-api/json';

/** A single code comes as a list of one. */
export function firstOfData({ data }: JsonObject): readonly JsonObject[] {
	return Array.isArray(data) ? data.filter(isJsonObject).slice(0, 1) : [];
}
