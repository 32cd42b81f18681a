import type { INodeProperties } from 'n8n-workflow';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';

/**
 * The parameters with what n8n left out of them: it does not save what equals the default of its field, in rows of a
 * fixed collection neither. What is not shown has no value, and fields of a collection have one only when added.
 */
export function withFieldDefaults(
	fields: readonly INodeProperties[],
	values: JsonObject,
): JsonObject {
	const names = new Set(fields.map(({ name }) => name));
	const filled: Record<string, JsonValue> = { ...values };
	for (const field of fields) {
		if (!isShown(field, filled, names)) continue;
		const given = filled[field.name];
		// A default is JSON by n8n's own rules; only its type says more.
		filled[field.name] =
			given === undefined ? (field.default as JsonValue) : withRows(field, given);
	}
	return filled;
}

/** A field asks for values of fields before it; what else it asks for, such as its operation, is chosen already. */
const isShown = (
	{ displayOptions }: INodeProperties,
	values: JsonObject,
	names: ReadonlySet<string>,
): boolean =>
	Object.entries(displayOptions?.show ?? {}).every(([name, allowed = []]) => {
		const value = values[name];
		return value === undefined ? !names.has(name) : allowed.some((one) => one === value);
	});

/** The rows of a fixed collection, each completed in its turn. */
function withRows({ type, options = [] }: INodeProperties, given: JsonValue): JsonValue {
	if (type !== 'fixedCollection' || !isJsonObject(given)) return given;
	return Object.fromEntries(
		Object.entries(given).map(([group, rows]) => {
			const fields = options.find(({ name }) => name === group);
			const values = fields !== undefined && 'values' in fields ? fields.values : [];
			const complete = (row: JsonValue): JsonValue =>
				isJsonObject(row) ? withFieldDefaults(values, row) : row;
			return [group, Array.isArray(rows) ? rows.map(complete) : complete(rows)];
		}),
	);
}
