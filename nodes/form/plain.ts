import type { JsonValue } from '../../cloud-api/json';

/** The same value as plain JSON, without `undefined` members; `null` stays `null`. */
export const plain = (value: object | null): JsonValue => copyOf(value) ?? null;

/** As JSON would have it after a round trip, which takes three times as long for a message. */
function copyOf(value: unknown): JsonValue | undefined {
	switch (typeof value) {
		case 'string':
		case 'boolean':
			return value;
		case 'number':
			// JSON has no minus zero.
			return Number.isFinite(value) ? value + 0 : null;
		case 'object':
			if (value === null) return null;
			if (Array.isArray(value)) return value.map((item) => copyOf(item) ?? null);
			return isRecord(value) ? membersOf(value) : (JSON.parse(JSON.stringify(value)) as JsonValue);
		default:
			return undefined;
	}
}

/** Whether it is nothing but its members, under names that can simply be written. */
const isRecord = (value: object): value is Readonly<Record<string, unknown>> =>
	Object.getPrototypeOf(value) === Object.prototype &&
	!('toJSON' in value) &&
	!Object.hasOwn(value, '__proto__');

function membersOf(value: Readonly<Record<string, unknown>>): JsonValue {
	const copy: Record<string, JsonValue> = {};
	for (const name of Object.keys(value)) {
		const member = copyOf(value[name]);
		if (member !== undefined) copy[name] = member;
	}
	return copy;
}
