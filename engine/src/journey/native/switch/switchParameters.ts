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

const objectOf = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});
