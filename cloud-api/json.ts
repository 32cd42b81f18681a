/** Any value JSON can carry. Payloads of unknown shape are `JsonValue`, never `any`. */
export type JsonValue = string | number | boolean | null | JsonArray | JsonObject;

/** A JSON array; its own interface so that `JsonValue` may refer to itself. */
export interface JsonArray extends ReadonlyArray<JsonValue> {}

/** A JSON object. A key may be missing, so reading one gives `undefined` too. */
export interface JsonObject {
	readonly [key: string]: JsonValue;
}

/** True for a JSON object, false for an array or null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

type Draft = { readonly [key: string]: JsonValue | undefined };

/**
 * The object without its undefined and blank-string members.
 * Meta rejects an empty optional text, and a form sends one for every field left alone. Its names are ours: what a
 * stranger named does not belong here.
 */
export function present(draft: Draft): JsonObject {
	const rest: Record<string, JsonValue> = {};
	// Written out, because every item is made with it.
	for (const name of Object.keys(draft)) {
		const value = draft[name];
		if (value !== undefined && value !== '') rest[name] = value;
	}
	return rest;
}
