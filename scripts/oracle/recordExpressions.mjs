/** Evaluates every expression of `cases/expressions.json` in n8n, as parameters of one node. */
import { oracleNode, runWorkflow } from './n8n.mjs';

export async function recordExpressions({ json, other, timezone, cases }) {
	const results = {};
	const properties = cases.map((_, index) => ({
		displayName: `P${index}`,
		name: `p${index}`,
		type: 'string',
		default: '',
	}));
	const probe = oracleNode(
		'probe',
		async function () {
			cases.forEach((expression, index) => {
				results[expression] = resultOf(() => this.getNodeParameter(`p${index}`, 0));
			});
			return [this.getInputData()];
		},
		properties,
	);
	const give = (name, data) =>
		oracleNode(name, async () => [[{ json: structuredClone(data), pairedItem: { item: 0 } }]]);
	const types = {
		'oracle.other': give('other', other),
		'oracle.input': give('input', json),
		'oracle.probe': probe,
	};
	const parameters = Object.fromEntries(
		cases.map((expression, index) => [`p${index}`, expression]),
	);
	const { error } = await runWorkflow({
		timezone,
		types,
		nodes: [
			node('Other', 'oracle.other', {}),
			node('Input', 'oracle.input', {}),
			node('Probe', 'oracle.probe', parameters),
			node('Never', 'oracle.input', {}),
		],
		connections: { Other: to('Input'), Input: to('Probe') },
	});
	if (error) throw error;
	return results;
}

export const node = (name, type, parameters, typeVersion = 1) => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
});

export const to = (name) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });

/** `undefined` cannot be written as JSON, and n8n's error texts are not ours to keep. */
function resultOf(evaluate) {
	try {
		const value = evaluate();
		if (value === undefined) return { undefined: true };
		return { value: JSON.parse(JSON.stringify(value)) };
	} catch {
		return { fails: true };
	}
}
