import type { Step } from './step';
import type { WorkflowNode } from './workflow';

/** n8n's On Error setting of a node, the older Continue On Fail included. */
export function onErrorOf(node: WorkflowNode): Step['onError'] {
	if (node.onError === 'continueErrorOutput') return 'errorOutput';
	return node.onError === 'continueRegularOutput' || node.continueOnFail === true
		? 'continue'
		: 'stop';
}
