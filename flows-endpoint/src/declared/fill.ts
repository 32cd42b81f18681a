import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';

/** What placeholders point at: `${data.x}`, `${seen.SCREEN.x}`, `${lookup.NAME.x}`. */
export type Values = Readonly<Record<'data' | 'seen' | 'lookup', JsonObject>>;

const placeholder = /\$\{([\w.-]+)\}/g;

/** Fills the placeholders of a value. A text that is one placeholder takes the value's own type. */
export function fill(value: JsonValue, values: Values): JsonValue {
	if (typeof value === 'string') {
		const [whole, path] = /^\$\{([\w.-]+)\}$/.exec(value) ?? [];
		return whole === undefined ? fillText(value, values) : at(path ?? '', values);
	}
	if (Array.isArray(value)) return value.map((one: JsonValue) => fill(one, values));
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [name, fill(member ?? null, values)]),
	);
}

/** A text with its placeholders written out; `write` says how, percent-encoded for an address. */
export const fillText = (
	text: string,
	values: Values,
	write: (value: string) => string = (value) => value,
): string =>
	text.replace(placeholder, (_all, path: string) => {
		const value = at(path, values);
		return write(
			value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value),
		);
	});

/** What a path points at; `null` when it points nowhere. */
function at(path: string, values: Values): JsonValue {
	let value: JsonValue = values;
	for (const step of path.split('.')) {
		const inside: JsonValue = value;
		if (Array.isArray(inside)) value = (inside[Number(step)] as JsonValue | undefined) ?? null;
		else if (isJsonObject(inside) && Object.hasOwn(inside, step)) value = inside[step] ?? null;
		else return null;
	}
	return value;
}
