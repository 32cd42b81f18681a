/** Runs every case of one of n8n's own nodes: which outputs the item leaves by and what it carries, or that it fails. */
import { n8nNode, oracleNode, runWorkflow } from './n8n.mjs';
import { node, to } from './recordExpressions.mjs';

const own = {
	'n8n-nodes-base.if': () => n8nNode('If/V2/IfV2.node.js', 'IfV2'),
	'n8n-nodes-base.filter': () => n8nNode('Filter/V2/FilterV2.node.js', 'FilterV2'),
	'n8n-nodes-base.switch': () => n8nNode('Switch/V3/SwitchV3.node.js', 'SwitchV3'),
	'n8n-nodes-base.set': () => n8nNode('Set/Set.node.js', 'Set'),
	'n8n-nodes-base.noOp': () => n8nNode('NoOp/NoOp.node.js', 'NoOp'),
	'n8n-nodes-base.stopAndError': () => n8nNode('StopAndError/StopAndError.node.js', 'StopAndError'),
};

export async function recordSteps({ type, timezone, cases }) {
	const tested = own[type]();
	const { outputs } = tested.description;
	// Filter hands out what it discards, too, but by an output that no connection can start from.
	const declared = Array.isArray(outputs) ? outputs.length : Number.POSITIVE_INFINITY;
	const results = {};
	for (const { id, typeVersion, parameters, json } of cases) {
		const input = oracleNode('input', async () => [
			[{ json: structuredClone(json), pairedItem: { item: 0 } }],
		]);
		const { runData, error } = await runWorkflow({
			timezone,
			types: { 'oracle.input': input, [type]: tested },
			nodes: [
				node('Input', 'oracle.input', {}),
				node('Tested', type, structuredClone(parameters), typeVersion),
			],
			connections: { Input: to('Tested') },
		});
		results[id] = error ? { fails: true } : resultOf(runData.Tested, declared);
	}
	return results;
}

function resultOf(runs, declared) {
	const branches = (runs?.[0]?.data?.main ?? []).slice(0, declared);
	const outputs = branches.flatMap((items, index) =>
		(items ?? []).map((item) => ({ index, json: item.json })),
	);
	if (outputs.length === 0) return { outputs: [] };
	return {
		outputs: outputs.map(({ index }) => index),
		json: JSON.parse(JSON.stringify(outputs[0].json)),
	};
}
