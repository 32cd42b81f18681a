import {
	isJsonObject,
	type JsonArray,
	type JsonObject,
	type JsonValue,
} from '../../../../../cloud-api/json';

/** Where a field is: the keys from the top, an index being a key too. */
export type Path = readonly string[];

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads `a.b[0]["c d"]`. A key that the object holds as it stands, dots included, wins, as in n8n; a lone bracket is no key. */
export function parsePath(text: string, within: JsonObject): Path {
	if (Object.hasOwn(within, text) || !/[.[]/.test(text)) return [text];
	const keys: string[] = text.startsWith('.') ? [''] : [];
	for (const found of text.matchAll(
		/[^.[\]]+|\[(?:(-?\d+(?:\.\d+)?)|(["'])((?:(?!\2)[^\\]|\\.)*?)\2)\]|(?=(?:\.|\[\])(?:\.|\[\]|$))/g,
	)) {
		const [key, index, quote, quoted] = found;
		keys.push(quote ? (quoted ?? '').replaceAll(/\\(.)/g, '$1') : (index ?? key));
	}
	return keys;
}

/** The value at a path, of own keys only. */
export function getAt(value: JsonValue | undefined, path: Path): JsonValue | undefined {
	return path.length === 0
		? undefined
		: path.reduce<JsonValue | undefined>((parent, key) => child(parent, key), value);
}

/**
 * A copy of the object with a value put at a path. Missing objects on the way are made, lists where the next key is
 * an index; a path through `__proto__` and the like changes nothing.
 */
export function setAt(object: JsonObject, path: Path, value: JsonValue): JsonObject {
	if (path.length === 0 || path.some((key) => FORBIDDEN.has(key))) return object;
	return put(object, path, value) as JsonObject;
}

/** A copy of the object without what is at the path. */
export function unsetAt(object: JsonObject, path: Path): JsonObject {
	const [key, ...rest] = path;
	if (key === undefined || !Object.hasOwn(object, key)) return object;
	if (rest.length === 0)
		return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
	const inner = object[key];
	if (Array.isArray(inner)) return { ...object, [key]: unsetInList(inner as JsonArray, rest) };
	return isJsonObject(inner) ? { ...object, [key]: unsetAt(inner, rest) } : object;
}

/** Taking an item out of a list leaves a hole, which JSON writes as null. */
function unsetInList(list: JsonArray, [key = '', ...rest]: Path): JsonArray {
	return list.map((item, index) => {
		if (String(index) !== key) return item;
		if (rest.length === 0) return null;
		if (Array.isArray(item)) return unsetInList(item as JsonArray, rest);
		return isJsonObject(item) ? unsetAt(item, rest) : item;
	});
}

const child = (parent: JsonValue | undefined, key: string): JsonValue | undefined =>
	typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key)
		? (parent as JsonObject)[key]
		: undefined;

const isIndex = (key: string): boolean => /^(?:0|[1-9]\d*)$/.test(key) && Number(key) < MAX_INDEX;

/** A larger index would make a list that is mostly holes. */
const MAX_INDEX = 10_000;

function put(parent: JsonValue | undefined, [key, ...rest]: Path, value: JsonValue): JsonValue {
	if (key === undefined) return value;
	const filled = put(child(parent, key) ?? undefined, rest, value);
	if (Array.isArray(parent) || (!isJsonObject(parent) && isIndex(key))) {
		const list: JsonValue[] = Array.isArray(parent) ? [...(parent as JsonArray)] : [];
		if (!isIndex(key)) return parent ?? list;
		const index = Number(key);
		return Array.from({ length: Math.max(list.length, index + 1) }, (_, at) =>
			at === index ? filled : (list[at] ?? null),
		);
	}
	return { ...(isJsonObject(parent) ? parent : {}), [key]: filled };
}
