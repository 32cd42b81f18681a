import type { DateTime } from 'luxon';
import type { JsonArray, JsonObject, JsonValue } from '../../../../cloud-api/json';
import { isJsonObject } from '../../../../cloud-api/json';
import { parseDate } from '../expression/parseDate';
import { parseObjectText } from './parseObjectText';

/** n8n's conversions between types. Each gives `undefined` when the value cannot become that type. */

export const toText = (value: JsonValue): string =>
	typeof value === 'object' ? JSON.stringify(value) : String(value);

export function toNumber(value: JsonValue): number | undefined {
	const number = Number(value);
	return Number.isNaN(number) ? undefined : number;
}

export function toBoolean(value: JsonValue): boolean | undefined {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'string') {
		const word = value.toLowerCase();
		if (word === 'true' || word === 'false') return word === 'true';
		if (word.trim() === '') return undefined;
	}
	const number = Number(value);
	return number === 0 || number === 1 ? number === 1 : undefined;
}

export const toDateTime = (value: JsonValue, zone: string): DateTime | undefined =>
	parseDate(String(value), zone);

export function toArray(value: JsonValue): JsonArray | undefined {
	if (Array.isArray(value)) return value as JsonArray;
	const text = String(value);
	const parsed = parseJson(text) ?? parseJson(text.replaceAll("'", '"'));
	return Array.isArray(parsed) ? (parsed as JsonArray) : undefined;
}

/** A text may be JSON or a JavaScript object such as `{a: 1}`. The text `null` becomes `null`, as in n8n. */
export function toObject(value: JsonValue): JsonObject | null | undefined {
	if (isJsonObject(value)) return value;
	const text = String(value);
	const json = parseJson(text);
	const parsed = json === undefined ? parseObjectText(text) : json;
	return parsed === null || isJsonObject(parsed) ? parsed : undefined;
}

function parseJson(text: string): JsonValue | undefined {
	try {
		return JSON.parse(text) as JsonValue;
	} catch {
		return undefined;
	}
}

/** The value in an error message: what it is, shortened, never a whole object. */
export function described(value: JsonValue | undefined): string {
	if (value === null || value === undefined) return String(value);
	if (Array.isArray(value)) return 'an array';
	if (typeof value === 'object') return 'an object';
	return `'${String(value).slice(0, 60)}'`;
}
