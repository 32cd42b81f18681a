import type { INodeParameters } from 'n8n-workflow';
import type { StoredCredential } from './N8nSession';
import type { WorkflowDocument } from './WorkflowDocument';

/** A workflow that answers whatever a customer writes with their own words. */
export function triggerWorkflow(
	credential: StoredCredential,
	parameters: INodeParameters = {},
): WorkflowDocument {
	const credentials = { whatsAppCloudApi: { ...credential } };
	return {
		name: 'Echo',
		nodes: [
			{
				id: 'a9b1c2d3-0000-4000-8000-000000000001',
				name: 'WhatsApp Trigger',
				type: 'n8n-nodes-wayfare.whatsAppTrigger',
				typeVersion: 1,
				position: [0, 0],
				webhookId: 'a9b1c2d3-0000-4000-8000-00000000000a',
				parameters,
				credentials,
			},
			{
				id: 'a9b1c2d3-0000-4000-8000-000000000002',
				name: 'Answer',
				type: 'n8n-nodes-wayfare.whatsApp',
				typeVersion: 1,
				position: [240, 0],
				parameters: { to: '={{ $json.from.waId }}', text: '=You said: {{ $json.text }}' },
				credentials,
			},
		],
		connections: {
			'WhatsApp Trigger': { main: [[{ node: 'Answer', type: 'main', index: 0 }]] },
		},
	};
}
