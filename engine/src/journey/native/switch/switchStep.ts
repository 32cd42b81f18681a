import { isJsonObject, type JsonObject, type JsonValue } from '../../../../../cloud-api/json';
import { checkFilter } from '../filter/checkFilter';
import { readFilter } from '../filter/filterParameter';
import { passes } from '../filter/passes';
import type { NativeStep, StepInput } from '../nativeStep';
import { failing, StepFailure } from '../stepFailure';
import { readSwitch } from './switchParameters';

/** n8n's Switch: one output per rule and perhaps one for the rest, or the output an expression names. */
export const switchStep: NativeStep = {
	types: ['n8n-nodes-base.switch'],
	versions: [3, 3.1, 3.2, 3.3, 3.4],
	check: (parameters) => check(isJsonObject(parameters) ? parameters : {}),
	run: (input) => failing(() => ({ kind: 'pass', outputs: outputsOf(input), json: input.json })),
};

function outputsOf({ parameters, timezone }: StepInput): readonly number[] {
	const settings = readSwitch(parameters);
	if (settings.mode === 'expression') return [outputIndex(settings.output, settings.outputs)];

	const matching: number[] = [];
	for (const [index, rule] of settings.rules.entries()) {
		const filter = readFilter(rule);
		if (!filter) throw new StepFailure(`Rule ${index + 1} has no conditions. Add one.`);
		if (!passes(filter, timezone)) continue;
		matching.push(index);
		if (!settings.allMatching) break;
	}
	if (matching.length > 0 || settings.rules.length === 0) return matching;
	const { fallback } = settings;
	if (fallback === 'none') return [];
	return [
		fallback === 'extra' ? settings.rules.length : outputIndex(fallback, settings.rules.length),
	];
}

function outputIndex(value: JsonValue | undefined, outputs: number): number {
	const index = Number(value ?? Number.NaN);
	if (Number.isInteger(index) && index >= 0 && index < outputs) return index;
	throw new StepFailure(
		`There is no output ${value === undefined ? '' : JSON.stringify(value)}. Outputs count from 0; the last is ${outputs - 1}.`,
	);
}

function check(parameters: JsonObject): readonly string[] {
	const settings = readSwitch(parameters);
	if (settings.mode === 'expression')
		return settings.output === undefined || settings.output === ''
			? ['There is no output index. Write an expression that gives one.']
			: [];
	if (settings.rules.length === 0) return ['There is no rule, so every item is dropped. Add one.'];
	return settings.rules.flatMap((rule, index) =>
		checkFilter(rule).map((problem) => `Rule ${index + 1}: ${problem}`),
	);
}
