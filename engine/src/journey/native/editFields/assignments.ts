import { isJsonObject, type JsonObject, type JsonValue } from '../../../../../cloud-api/json';
import { described, toArray, toBoolean, toNumber, toObject, toText } from '../convert';
import { StepFailure } from '../stepFailure';

/** The fields of manual mode, each converted to its type. Missing values become `null`. */
export function assignedFields(parameters: JsonObject, ignoreErrors: boolean): JsonObject {
	return Object.fromEntries(
		readAssignments(parameters).map(({ name, type, value }) => [
			name,
			converted(name, type, value, ignoreErrors),
		]),
	);
}

/** One row of "Fields to Set". */
export type Assignment = {
	readonly name: string;
	readonly type: string;
	readonly value: JsonValue | undefined;
};

/** The rows as n8n saves them. */
export function readAssignments(parameters: JsonObject): readonly Assignment[] {
	const collection = parameters['assignments'];
	const rows = isJsonObject(collection) ? collection['assignments'] : undefined;
	if (!Array.isArray(rows)) return [];
	return (rows as readonly JsonValue[]).filter(isJsonObject).map((row) => ({
		name: String(row['name'] ?? ''),
		type: String(row['type'] ?? 'string'),
		value: row['value'],
	}));
}

const CONVERSIONS: { readonly [type: string]: (value: JsonValue) => JsonValue | undefined } = {
	string: toText,
	number: toNumber,
	boolean: toBoolean,
	array: toArray,
	object: toObject,
};

/** The types a field may have here; n8n's `binary` is not among them, since a journey carries JSON. */
export const fieldTypes: ReadonlySet<string> = new Set(Object.keys(CONVERSIONS));

function converted(
	name: string,
	type: string,
	value: JsonValue | undefined,
	ignoreErrors: boolean,
): JsonValue {
	if (value === undefined || value === null) return null;
	const convert = Object.hasOwn(CONVERSIONS, type) ? CONVERSIONS[type] : undefined;
	if (!convert) return value;
	const result = convert(value);
	if (result !== undefined) return result;
	if (ignoreErrors) return value;
	throw new StepFailure(
		`The field '${name}' expects a value of the type ${type} but got ${described(value)}. Change its type, or turn on "Ignore Type Conversion Errors".`,
	);
}
