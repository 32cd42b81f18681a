import type { Problem } from './problem';
import type { Workflow } from './workflow';

/** Where each output of each node leads, by node name; `null` = nowhere. */
export interface Connections {
	readonly targets: ReadonlyMap<string, readonly (string | null)[]>;
	readonly problems: readonly Problem[];
}

/** Reads n8n's `main` connections; every output leads to one node at most, since a run is in one place at a time. */
export function readConnections(
	workflow: Workflow,
	names: ReadonlySet<string>,
	triggers: ReadonlySet<string>,
): Connections {
	const targets = new Map<string, readonly (string | null)[]>();
	const problems: Problem[] = [];
	const problem = (code: Problem['code'], node: string | null, message: string): number =>
		problems.push({ severity: 'error', code, node, message });
	for (const [from, byType] of Object.entries(workflow.connections)) {
		if (!names.has(from)) {
			problem(
				'connection.unknown-node',
				null,
				`A connection starts at "${from}", which is not a node of this workflow: remove it or export the workflow again.`,
			);
			continue;
		}
		const outputs = byType['main'] ?? [];
		targets.set(
			from,
			outputs.map((links, index) => {
				const reached = (links ?? []).map((link) => link.node);
				for (const name of reached) {
					if (!names.has(name))
						problem(
							'connection.unknown-node',
							from,
							`Output ${index + 1} leads to "${name}", which is not a node of this workflow: connect it again.`,
						);
					else if (triggers.has(name))
						problem(
							'connection.into-trigger',
							from,
							`Output ${index + 1} leads into the trigger "${name}": triggers have no input.`,
						);
				}
				if (reached.length > 1) {
					problem(
						'node.fan-out',
						from,
						`Output ${index + 1} leads to ${reached.length} nodes (${reached.join(', ')}): a run is in one place at a time, so connect them one after another.`,
					);
				}
				const [first] = reached;
				return first !== undefined && names.has(first) && !triggers.has(first) ? first : null;
			}),
		);
	}
	return { targets, problems };
}
