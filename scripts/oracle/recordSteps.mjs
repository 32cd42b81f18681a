/** Runs every case of one of n8n's own nodes: which outputs the item leaves by and what it carries, or that it fails. */
import { n8nNode, oracleNode, runWorkflow } from './n8n.mjs';
import { node, to } from './recordExpressions.mjs';

const own = {
	'n8n-nodes-base.if': () => n8nNode('If/If.node.js', 'If'),
	'n8n-nodes-base.filter': () => n8nNode('Filter/Filter.node.js', 'Filter'),
	'n8n-nodes-base.switch': () => n8nNode('Switch/Switch.node.js', 'Switch'),
	'n8n-nodes-base.set': () => n8nNode('Set/Set.node.js', 'Set'),
	'n8n-nodes-base.noOp': () => n8nNode('NoOp/NoOp.node.js', 'NoOp'),
	'n8n-nodes-base.stopAndError': () => n8nNode('StopAndError/StopAndError.node.js', 'StopAndError'),
};

export async function recordSteps({ type, timezone, cases }) {
	const tested = own[type]();
	const results = {};
	for (const { id, typeVersion, parameters, json } of cases) {
		const input = oracleNode('input', async () => [[{ json: structuredClone(json), pairedItem: { item: 0 } }]]);
		const { runData, error } = await runWorkflow({
			timezone,
			types: { 'oracle.input': input, [type]: tested },
			nodes: [node('Input', 'oracle.input', {}), node('Tested', type, structuredClone(parameters), typeVersion)],
			connections: { Input: to('Tested') },
		});
		results[id] = error ? { fails: true } : resultOf(runData.Tested);
	}
	return results;
}

function resultOf(runs) {
	const branches = runs?.[0]?.data?.main ?? [];
	const outputs = branches.flatMap((items, index) => (items ?? []).map((item) => ({ index, json: item.json })));
	if (outputs.length === 0) return { outputs: [] };
	return { outputs: outputs.map(({ index }) => index), json: JSON.parse(JSON.stringify(outputs[0].json)) };
}
