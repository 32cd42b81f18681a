import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { openReplyKey, type ReplyKey } from '../../cloud-api/flowProtocol/replyKey';

const triggerName = 'flowEndpointTrigger';

/**
 * The key of the exchange this execution answers, from the trigger's own item, so that nodes in between may change
 * what passes through them.
 * @throws NodeOperationError when there is no trigger before it, or the credential is another one.
 */
export async function replyKeyOf(context: IExecuteFunctions, itemIndex: number): Promise<ReplyKey> {
	const node = context.getNode();
	const trigger = context
		.getParentNodes(node.name)
		.find(({ type, disabled }) => type.endsWith(`.${triggerName}`) && !disabled);
	if (trigger === undefined) {
		throw new NodeOperationError(node, 'There is no Flow Endpoint Trigger before this node', {
			itemIndex,
			description: 'Only what a Flow asked can be answered: start the workflow with that trigger.',
		});
	}
	const sealed: unknown = context.evaluateExpression(
		`{{ $(${JSON.stringify(trigger.name)}).first().json.replyKey }}`,
		itemIndex,
	);
	const { appSecret } = await context.getCredentials('whatsAppFlowsApi', itemIndex);
	const key = openReplyKey(typeof sealed === 'string' ? sealed : '', String(appSecret ?? ''));
	if (key !== undefined) return key;
	throw new NodeOperationError(node, `"${trigger.name}" started with nothing to answer`, {
		itemIndex,
		description:
			'Either it started with an error notification, which needs no answer, or this node has another WhatsApp Flows credential than the trigger.',
	});
}
