import { isJsonObject, type JsonValue } from '../../../../../cloud-api/json';

/**
 * The key by which a careless merge of this value would change every object of the process; `null` = it has none.
 * The value must have passed `isModestJson`, or the walk could overflow the stack.
 */
export function prototypeKey(value: JsonValue): string | null {
	if (Array.isArray(value)) return firstOf(value);
	if (!isJsonObject(value)) return null;
	if (Object.hasOwn(value, '__proto__')) return '__proto__';
	const made = Object.hasOwn(value, 'constructor') ? value['constructor'] : undefined;
	if (isJsonObject(made) && Object.hasOwn(made, 'prototype')) return 'constructor.prototype';
	return firstOf(Object.values(value));
}

function firstOf(values: readonly (JsonValue | undefined)[]): string | null {
	for (const value of values) {
		const key = value === undefined ? null : prototypeKey(value);
		if (key !== null) return key;
	}
	return null;
}
