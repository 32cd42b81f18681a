import {
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { whatsAppCloudApiTest } from '../graph/whatsAppCloudApiTest';
import { receive, verify } from './receive';
import { registrationOf } from './registration/registrationOf';
import { triggerFields } from './triggerFields';

/** Starts a workflow, or in the runner a journey, when a customer writes. */
export class WhatsAppTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Trigger',
		name: 'whatsAppTrigger',
		icon: {
			light: 'file:../../icons/whatsapp-trigger.svg',
			dark: 'file:../../icons/whatsapp-trigger.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [].concat($parameter["updates"]).join(", ") }}',
		description: 'Start when a customer writes, taps a button, or a message is delivered',
		defaults: { name: 'WhatsApp Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'whatsAppCloudApi',
				required: true,
				testedBy: 'whatsAppCloudApiTest',
				displayOptions: { hide: { registration: ['runner'] } },
			},
			{
				name: 'wayfareRunnerApi',
				required: true,
				displayOptions: { show: { registration: ['runner'] } },
			},
		],
		webhooks: [
			{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'webhook' },
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: 'noData',
				path: 'webhook',
			},
		],
		properties: triggerFields,
	};

	methods = { credentialTest: { whatsAppCloudApiTest } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await (await registrationOf(this)).exists();
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await (await registrationOf(this)).create();
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await (await registrationOf(this)).remove();
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return this.getWebhookName() === 'setup' ? await verify(this) : await receive(this);
	}
}
