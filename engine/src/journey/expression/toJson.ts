import { DateTime, Duration, Interval } from 'luxon';
import type { JsonValue } from '../../../../cloud-api/json';
import type { Value } from './value';

/**
 * A run-time value as plain JSON, as `JSON.stringify` would write it: dates as ISO strings, functions and `undefined`
 * left out, `NaN` as `null`. `undefined` stays `undefined` so that callers can leave a key out.
 */
export function toJson(value: Value): JsonValue | undefined {
	switch (typeof value) {
		case 'string':
		case 'boolean':
			return value;
		case 'number':
			// JSON has no minus zero.
			return Number.isFinite(value) ? value + 0 : null;
		case 'object':
			return value === null ? null : objectToJson(value);
		case 'undefined':
		case 'function':
		case 'bigint':
		case 'symbol':
			return undefined;
	}
}

function objectToJson(value: object): JsonValue {
	if (value instanceof DateTime || value instanceof Duration || value instanceof Interval)
		return value.toISO();
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
	if (Array.isArray(value)) return value.map((item) => toJson(item) ?? null);
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, child]) => {
			const json = toJson(child);
			return json === undefined || key === '__proto__' ? [] : [[key, json] as const];
		}),
	);
}
