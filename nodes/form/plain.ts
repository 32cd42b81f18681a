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
			return membersOf(value) ?? (JSON.parse(JSON.stringify(value)) as JsonValue);
		default:
			return undefined;
	}
}

/** `undefined` = it is more than its members, or has some under names that cannot simply be written. */
function membersOf(value: object): JsonValue | undefined {
	if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
	const members = value as Readonly<Record<string, unknown>>;
	const copy: Record<string, JsonValue> = {};
	for (const name of Object.keys(members)) {
		if (name === 'toJSON' || name === '__proto__') return undefined;
		const member = copyOf(members[name]);
		if (member !== undefined) copy[name] = member;
	}
	return copy;
}
