import type { JsonValue } from '../../cloud-api/json';

/** The same value as plain JSON, without `undefined` members; `null` stays `null`. */
export const plain = (value: object | null): JsonValue =>
	JSON.parse(JSON.stringify(value)) as JsonValue;
