import { type INode, NodeOperationError } from 'n8n-workflow';

/**
 * Stops a step that n8n cannot do by itself. Doing nothing instead would look as if it had worked.
 * @param why what the step needs that an n8n execution does not have.
 * @throws NodeOperationError always, with the way to the runner.
 */
export function refuseOutsideRunner(node: INode, why: string, itemIndex?: number): never {
	throw new NodeOperationError(node, `"${node.name}" runs in the Wayfare runner, not in n8n`, {
		description: `${why} Download this workflow and publish it there: "wayfare import workflow.json", then "wayfare publish".`,
		...(itemIndex === undefined ? {} : { itemIndex }),
	});
}
