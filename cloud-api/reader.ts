import { isJsonObject, type JsonObject, type JsonValue } from './json';

/** The member when it is a text that says something. */
export const text = (object: JsonObject | undefined, name: string): string | undefined => {
	const value = own(object, name);
	return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The member when it is a finite number, also one written as a text: Meta does both. */
export const number = (object: JsonObject | undefined, name: string): number | undefined => {
	const value = own(object, name);
	const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined;
};

/** The member when it is true or false. */
export const flag = (object: JsonObject | undefined, name: string): boolean | undefined => {
	const value = own(object, name);
	return typeof value === 'boolean' ? value : undefined;
};

/** The member when it is an object. */
export const object = (parent: JsonObject | undefined, name: string): JsonObject | undefined => {
	const value = own(parent, name);
	return isJsonObject(value) ? value : undefined;
};

/** The member when it is a list; anything else reads as an empty one. */
export const list = (parent: JsonObject | undefined, name: string): readonly JsonValue[] => {
	const value = own(parent, name);
	return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
};

/** The objects of a list, whatever else is in it left out. */
export const objects = (parent: JsonObject | undefined, name: string): readonly JsonObject[] =>
	list(parent, name).filter(isJsonObject);

/** Seconds since 1970, as WhatsApp writes them, in milliseconds. Milliseconds are taken as they are. */
export const time = (parent: JsonObject | undefined, name: string): number | undefined => {
	const value = number(parent, name);
	if (value === undefined || value < 0) return undefined;
	return value > secondsMax ? value : value * 1000;
};

/** The year 5138 in seconds, 1973 in milliseconds: no message lies between the two readings. */
const secondsMax = 100_000_000_000;

/** The same without its undefined members: what `exactOptionalPropertyTypes` asks of a reader. */
export function known<T extends object>(draft: T): Known<T>;
export function known(draft: Readonly<Record<string, unknown>>): object {
	const rest: Record<string, unknown> = {};
	// Written out, because every event is read with it several times over.
	for (const name of Object.keys(draft)) if (draft[name] !== undefined) rest[name] = draft[name];
	return rest;
}

type Known<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

const own = (parent: JsonObject | undefined, name: string): JsonValue | undefined =>
	parent !== undefined && Object.hasOwn(parent, name) ? parent[name] : undefined;
