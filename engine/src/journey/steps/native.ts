import { readSwitch } from '../native/switch/switchParameters';
import type { NativeStep } from '../native/nativeStep';
import { nativeSteps } from '../native/nativeSteps';
import { shortType } from '../shortType';
import type { JsonObject } from '../../../../cloud-api/json';
import type { Behaviour } from '../step';
import type { NodeKind } from './nodeKind';

/** n8n's own logic nodes, wrapped as steps that never rest. */
export const nativeKinds: readonly NodeKind[] = nativeSteps.flatMap((step) =>
	step.types.map((type) => nativeKind(type, step)),
);

function nativeKind(type: string, step: NativeStep): NodeKind {
	const name = shortType(type);
	return {
		type: name,
		versions: step.versions,
		...(step.jsonTexts === undefined ? {} : { jsonTexts: step.jsonTexts }),
		problems: (parameters, { typeVersion }) => [
			...step.check(parameters, typeVersion),
			...(name === 'switch' ? switchProblems(parameters) : []),
		],
		behaviour: (saved, { typeVersion }): Behaviour => ({
			outputs: outputLabels(name, saved),
			rests: false,
			enter: ({ parameters, json, now, zone }) => {
				const output = step.run({ parameters, typeVersion, json, now, timezone: zone });
				if (output.kind === 'fail') return { kind: 'fail', message: output.message };
				const [first = -1] = output.outputs;
				return {
					kind: 'leave',
					output: first,
					json: output.json,
					acts: [],
					reason: reasonFor(name, first),
				};
			},
		}),
	};
}

/** Labels in n8n's order; a Switch has as many as its rules, and one more for an extra fallback. */
function outputLabels(name: string, saved: JsonObject): readonly string[] {
	if (name === 'if') return ['true', 'false'];
	if (name === 'filter') return ['Kept'];
	if (name === 'stopAndError') return [];
	if (name !== 'switch') return ['Next'];
	const read = readSwitch(saved);
	const count =
		read.mode === 'expression'
			? read.outputs
			: read.rules.length + (read.fallback === 'extra' ? 1 : 0);
	return Array.from({ length: count }, (_, index) => `Output ${index}`);
}

function switchProblems(saved: JsonObject): readonly string[] {
	const read = readSwitch(saved);
	return read.mode === 'rules' && read.allMatching
		? [
				'"Send data to all matching outputs" would put a run in several places at once: turn it off, so that the first matching rule wins.',
			]
		: [];
}

function reasonFor(name: string, output: number): string {
	if (name === 'if') return output === 0 ? 'the condition holds' : 'the condition does not hold';
	if (name === 'switch') return output < 0 ? 'no rule matches' : `rule ${output + 1} matches`;
	if (name === 'filter') return output < 0 ? 'filtered out' : 'kept';
	return 'done';
}
