import type { JsonObject } from '../../../cloud-api/json';
import { onErrorOf } from './onError';
import { shortType } from './shortType';
import type { Workflow, WorkflowNode } from './workflow';

/** What decides how a workflow runs, for its version: not where nodes stand, nor what the notes say. */
export function essenceOf(
	workflow: Workflow,
	nodes: readonly WorkflowNode[],
	inner: readonly JsonObject[],
): JsonObject {
	return {
		name: workflow.name,
		timezone: workflow.settings.timezone ?? null,
		nodes: nodes.map((node) => ({
			name: node.name,
			type: shortType(node.type),
			version: node.typeVersion,
			parameters: node.parameters,
			disabled: node.disabled ?? false,
			onError: onErrorOf(node),
		})),
		connections: JSON.parse(JSON.stringify(workflow.connections)) as JsonObject,
		inner,
	};
}
