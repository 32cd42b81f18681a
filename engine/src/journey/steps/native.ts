import { readSwitch } from '../native/switch/switchParameters';
import type { NativeStep } from '../native/nativeStep';
import { nativeSteps } from '../native/nativeSteps';
import { shortType } from '../shortType';
import { switchOutputs } from './switchOutputs';
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
		behaviour: (saved, { typeVersion }): Behaviour => {
			const labels = outputLabels(name, saved);
			return {
				outputs: labels,
				rests: false,
				enter: ({ parameters, json, now, zone }) => {
					const output = step.run({ parameters, typeVersion, json, now, timezone: zone });
					if (output.kind === 'fail') return { kind: 'fail', message: output.message };
					const [first = -1] = output.outputs;
					const reason = reasonFor(name, first, labels);
					return { kind: 'leave', output: first, json: output.json, acts: [], reason };
				},
			};
		},
	};
}

/** Labels in n8n's order. */
function outputLabels(name: string, saved: JsonObject): readonly string[] {
	switch (name) {
		case 'if':
			return ['true', 'false'];
		case 'filter':
			return ['Kept'];
		case 'stopAndError':
			return [];
		case 'switch':
			return switchOutputs(saved);
		default:
			return ['Next'];
	}
}

function switchProblems(saved: JsonObject): readonly string[] {
	const read = readSwitch(saved);
	if (read.mode !== 'rules' || !read.allMatching) return [];
	return [
		'"Send data to all matching outputs" would put a run in several places at once: turn it off, so that the first matching rule wins.',
	];
}

function reasonFor(name: string, output: number, labels: readonly string[]): string {
	switch (name) {
		case 'if':
			return output === 0 ? 'the condition holds' : 'the condition does not hold';
		case 'filter':
			return output < 0 ? 'filtered out' : 'kept';
		case 'switch':
			return output < 0 ? 'no rule matches' : `takes the output "${labels[output] ?? output}"`;
		default:
			return 'done';
	}
}
