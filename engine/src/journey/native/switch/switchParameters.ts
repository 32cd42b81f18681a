import { isJsonObject, type JsonObject, type JsonValue } from '../../../../../cloud-api/json';

/** Switch's parameters with n8n's defaults filled in. */
export type SwitchParameters =
	| {
			readonly mode: 'expression';
			readonly output: JsonValue | undefined;
			readonly outputs: number;
	  }
	| {
			readonly mode: 'rules';
			/** The filter of each rule. */
			readonly rules: readonly (JsonValue | undefined)[];
			/** `none`, `extra`, or the index of an output. */
			readonly fallback: JsonValue;
			readonly allMatching: boolean;
	  };

/** Reads Switch's parameters as n8n saves them. */
export function readSwitch(parameters: JsonObject): SwitchParameters {
	if (parameters['mode'] === 'expression') {
		return {
			mode: 'expression',
			output: parameters['output'],
			outputs: Number(parameters['numberOutputs'] ?? 4),
		};
	}
	const options = objectOf(parameters['options']);
	const values = objectOf(parameters['rules'])['values'];
	return {
		mode: 'rules',
		rules: Array.isArray(values)
			? (values as readonly JsonValue[]).map((rule) => objectOf(rule)['conditions'])
			: [],
		fallback: options['fallbackOutput'] ?? 'none',
		allMatching: options['allMatchingOutputs'] === true,
	};
}

/** The names of the outputs, in order: what a builder sees on the canvas. */
export function switchOutputNames(parameters: JsonObject): readonly string[] {
	const settings = readSwitch(parameters);
	if (settings.mode === 'expression')
		return Array.from({ length: settings.outputs }, (_, index) => String(index));
	const values = objectOf(parameters['rules'])['values'];
	const rules = Array.isArray(values) ? (values as readonly JsonValue[]).map(objectOf) : [];
	const names = rules.map((rule, index) =>
		rule['renameOutput'] === true && rule['outputKey'] ? String(rule['outputKey']) : String(index),
	);
	if (settings.fallback !== 'extra') return names;
	return [...names, String(objectOf(parameters['options'])['renameFallbackOutput'] || 'Fallback')];
}

const objectOf = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});
