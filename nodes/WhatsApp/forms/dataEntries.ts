import { isJsonObject, type JsonObject } from '../../../cloud-api/json';

/** The entries of an answer that is a short list with no pages. */
export const dataEntries = ({ data }: JsonObject): readonly JsonObject[] =>
	Array.isArray(data) ? data.filter(isJsonObject) : [];
