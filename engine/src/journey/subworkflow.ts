import type { JsonObject } from '../../../cloud-api/json';
import type { FramePlace } from './frame';
import { Form } from '../../../nodes/form/Form';
import type { ProblemCode } from './problem';
import { shortType } from './shortType';
import { workflowSchema, type Workflow, type WorkflowNode } from './workflow';

/** Finds a saved workflow by id; `null` = there is none. */
export type Subworkflows = (id: string) => JsonObject | null;

/** Deepest chain of sub-workflows; n8n's own practice stays far below. */
const maxDepth = 5;

export function isSubworkflow(node: WorkflowNode): boolean {
	return shortType(node.type) === 'executeWorkflow';
}

type SubworkflowRead =
	| { readonly ok: true; readonly id: string; readonly workflow: Workflow }
	| { readonly ok: false; readonly code: ProblemCode; readonly message: string };

/** The document an Execute Sub-workflow node calls: one saved in the runner, or one pasted into the node. */
export function readSubworkflow(
	node: WorkflowNode,
	place: FramePlace,
	find: Subworkflows,
): SubworkflowRead {
	const form = new Form(node.parameters);
	const source = form.text('source') || 'database';
	// A resource locator since version 1.1, plain text before.
	const id =
		source === 'parameter'
			? `${place.prefix}${node.name}`
			: form.group('workflowId').text('value') || form.text('workflowId');
	if (source !== 'database' && source !== 'parameter') {
		return {
			ok: false,
			code: 'subworkflow.missing',
			message: `It takes the workflow from "${source}", which the runner does not read: choose "Database" and import that workflow too.`,
		};
	}
	if (place.chain.includes(id))
		return {
			ok: false,
			code: 'subworkflow.recursive',
			message: `"${id}" calls itself (${[...place.chain, id].join(' → ')}): break the circle.`,
		};
	if (place.chain.length > maxDepth)
		return {
			ok: false,
			code: 'subworkflow.recursive',
			message: `Sub-workflows are nested deeper than ${maxDepth}: flatten them.`,
		};
	const document = source === 'parameter' ? form.json('workflowJson') : find(id);
	const parsed = workflowSchema.safeParse(document);
	if (!parsed.success) {
		const what =
			document === null || document === undefined
				? `The sub-workflow "${id}" is not here: import it first, under that id.`
				: `The sub-workflow "${id}" is not an n8n workflow: export it again.`;
		return { ok: false, code: 'subworkflow.missing', message: what };
	}
	return { ok: true, id, workflow: parsed.data };
}
