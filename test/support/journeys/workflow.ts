import type { JsonObject } from '../../../cloud-api/json';

/** A node of a workflow made for a test; names stand for types where that is enough. */
export interface NodeSketch {
	readonly type: string;
	readonly parameters?: JsonObject;
	readonly typeVersion?: number;
	readonly onError?: string;
	readonly disabled?: boolean;
}

/** Node types of n8n by their short names, with the version the tests use. */
const n8nTypes: Readonly<Record<string, number>> = {
	if: 2.2,
	set: 3.4,
	wait: 1.1,
	noOp: 1,
	switch: 3.2,
	filter: 2.2,
	stopAndError: 1,
	executeWorkflow: 1.2,
	executeWorkflowTrigger: 1.1,
	stickyNote: 1,
};

/** A workflow document: nodes by name, and lines `['A', 'B']` or `['A', 1, 'B']` (from output 1). */
export function workflow(
	nodes: Readonly<Record<string, NodeSketch>>,
	lines: readonly (readonly [string, string] | readonly [string, number, string])[] = [],
	settings: JsonObject = {},
): JsonObject {
	const connections: Record<string, { main: { node: string; type: string; index: number }[][] }> =
		{};
	for (const line of lines) {
		const [from, output, to] = line.length === 2 ? [line[0], 0, line[1]] : line;
		const main = (connections[from] ??= { main: [] }).main;
		while (main.length <= output) main.push([]);
		main[output]?.push({ node: to, type: 'main', index: 0 });
	}
	return {
		name: 'Test',
		settings,
		connections,
		nodes: Object.entries(nodes).map(([name, node], index) => ({
			id: `n${index}`,
			name,
			type: node.type.includes('.')
				? node.type
				: `${node.type in n8nTypes ? 'n8n-nodes-base' : 'n8n-nodes-wayfare'}.${node.type}`,
			typeVersion: node.typeVersion ?? n8nTypes[node.type] ?? 1,
			position: [index * 200, 0],
			parameters: node.parameters ?? {},
			...(node.onError === undefined ? {} : { onError: node.onError }),
			...(node.disabled === undefined ? {} : { disabled: node.disabled }),
		})),
	};
}

/** A WhatsApp node that sends a text. */
export const sendText = (text: string, options: JsonObject = {}): NodeSketch => ({
	type: 'whatsApp',
	parameters: { resource: 'message', operation: 'send', messageType: 'text', text, options },
});

/** A trigger on any message. */
export const anyMessage: NodeSketch = { type: 'whatsAppTrigger' };
