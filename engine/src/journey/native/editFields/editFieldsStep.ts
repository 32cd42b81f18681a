import { isJsonObject, type JsonObject, type JsonValue } from '../../../../../cloud-api/json';
import { toObject } from '../convert';
import type { NativeStep } from '../nativeStep';
import { failing, StepFailure } from '../stepFailure';
import { assignedFields, fieldTypes, readAssignments } from './assignments';
import { getAt, parsePath, setAt, unsetAt } from './path';

/** n8n's Edit Fields (Set): writes fields, from rows or from JSON, and chooses which input fields stay. */
export const editFieldsStep: NativeStep = {
	types: ['n8n-nodes-base.set'],
	versions: [3.3, 3.4, 3.5],
	jsonTexts: ['jsonOutput'],
	check: (parameters) => check(isJsonObject(parameters) ? parameters : {}),
	run: ({ parameters, json }) =>
		failing(() => {
			const options = isJsonObject(parameters['options']) ? parameters['options'] : {};
			const fields =
				parameters['mode'] === 'raw'
					? fieldsOfJson(parameters['jsonOutput'])
					: assignedFields(parameters, options['ignoreConversionErrors'] === true);
			const dots = options['dotNotation'] !== false;
			const kept = keptFields(parameters, json, dots);
			const result = Object.entries(fields).reduce<JsonObject>(
				(item, [key, value]) => setAt(item, pathOf(key, item, dots), value),
				kept,
			);
			return { kind: 'pass', outputs: [0], json: result };
		}),
};

const pathOf = (key: string, within: JsonObject, dots: boolean): readonly string[] =>
	dots ? parsePath(key, within) : [bareKey(key, within)];

/** Without dot notation `["a.b"]` may still name the key `a.b`. */
function bareKey(key: string, within: JsonObject): string {
	if (Object.hasOwn(within, key)) return key;
	return /^\["[^]*"\]$|^\['[^]*'\]$/.test(key) ? key.slice(2, -2) : key;
}

function keptFields(parameters: JsonObject, json: JsonObject, dots: boolean): JsonObject {
	const include =
		parameters['includeOtherFields'] === true ? (parameters['include'] ?? 'all') : 'none';
	switch (include) {
		case 'all':
			return json;
		case 'none':
			return {};
		case 'selected':
			return names(parameters['includeFields']).reduce<JsonObject>((kept, key) => {
				const value = getAt(json, pathOf(key, json, dots));
				const name = dots && key.includes('.') ? (key.split('.').at(-1) ?? key) : key;
				return value === undefined ? kept : setAt(kept, pathOf(name, kept, dots), value);
			}, {});
		case 'except':
			return names(parameters['excludeFields']).reduce(
				(kept, key) => unsetAt(kept, pathOf(key, kept, dots)),
				json,
			);
		default:
			throw new StepFailure(
				`The choice of input fields "${String(include)}" is unknown. Choose all, selected, or all except.`,
			);
	}
}

const names = (list: JsonValue | undefined): readonly string[] =>
	String(list ?? '')
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');

function fieldsOfJson(output: JsonValue | undefined): JsonObject {
	const value = typeof output === 'string' ? toObject(output) : output;
	if (isJsonObject(value)) return value;
	throw new StepFailure(
		'The JSON of Edit Fields is not a valid JSON object. Check quotes, commas and brackets.',
	);
}

function check(parameters: JsonObject): readonly string[] {
	const { mode = 'manual', jsonOutput } = parameters;
	if (mode === 'raw') {
		const isFixed = typeof jsonOutput === 'string' && !jsonOutput.startsWith('=');
		return isFixed && !isJsonObject(toObject(jsonOutput))
			? ['The JSON is not a valid JSON object. Check quotes, commas and brackets.']
			: [];
	}
	if (mode !== 'manual')
		return [`The mode "${String(mode)}" is unknown. Choose Manual Mapping or JSON.`];
	return readAssignments(parameters).flatMap(({ name, type }) => [
		...(name === '' ? ['A field to set has no name. Give it one.'] : []),
		...(fieldTypes.has(type)
			? []
			: [
					`The field "${name}" has the type "${type}", which a journey does not carry. Use string, number, boolean, array or object.`,
				]),
	]);
}
