import {
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type INodeCredentialTestResult,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { flowEndpointFields } from './flowEndpointFields';
import { receiveFlow } from './receiveFlow';
import { testFlowsKey } from './testFlowsKey';

/** Starts a workflow when the phone of a customer asks what a WhatsApp Flow shows next. */
export class FlowEndpointTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Flow Endpoint Trigger',
		name: 'flowEndpointTrigger',
		icon: {
			light: 'file:../../icons/flow-endpoint.svg',
			dark: 'file:../../icons/flow-endpoint.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: 'Decrypts what a Flow asks',
		description: 'Start when a WhatsApp Flow asks for its next screen; answer with Respond to Flow',
		defaults: { name: 'Flow Endpoint Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'whatsAppFlowsApi', required: true, testedBy: 'testFlowsKey' }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'responseNode', path: 'flow' }],
		properties: flowEndpointFields,
	};

	methods = {
		credentialTest: {
			async testFlowsKey(
				this: ICredentialTestFunctions,
				credential: ICredentialsDecrypted,
			): Promise<INodeCredentialTestResult> {
				return testFlowsKey(credential.data ?? {});
			},
		},
	};

	/** Meta learns the URL from the Flow (`endpoint_uri`), which WhatsApp Manager or Flow: Update sets. */
	webhookMethods = {
		default: {
			async checkExists(): Promise<boolean> {
				return true;
			},
			async create(): Promise<boolean> {
				return true;
			},
			async delete(): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveFlow(this);
	}
}
