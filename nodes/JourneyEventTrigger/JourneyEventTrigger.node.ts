import {
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { runnerCredentials } from '../runner/runnerCredential';
import { runFields } from '../runner/runFields';
import { beginForward, endForward, isForwarded } from './eventForward';
import { receiveEvents } from './receiveEvents';

/** Starts a journey, or a workflow of n8n, when an outside system reports something about a contact. */
export class JourneyEventTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Journey Event Trigger',
		name: 'journeyEventTrigger',
		icon: {
			light: 'file:../../icons/journey-event.svg',
			dark: 'file:../../icons/journey-event.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Start a journey when your shop or system posts an event to the Wayfare runner',
		defaults: { name: 'Journey Event Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: runnerCredentials,
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [
			{
				displayName:
					'Events are posted to the runner at /api/v1/events. In n8n, choose the runner above: it passes them on to this workflow while it is active, and keeps what n8n misses. In a journey nothing is needed.',
				name: 'notice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Event',
				name: 'event',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. cart.updated',
				description: 'The name your system posts to the runner at /api/v1/events',
			},
			...runFields,
		],
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await isForwarded(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await beginForward(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await endForward(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveEvents(this);
	}
}
