import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { resumeWebhooks } from '../runner/executionWait';
import { runnerCredentials } from '../runner/runnerCredential';
import { beginEventWait } from './beginEventWait';
import { outputsExpression } from './outputsExpression';
import { takeOutsideEvent } from './takeOutsideEvent';
import { waitForEventFields } from './waitForEventFields';

/** Lets a journey, or an execution of n8n, rest until an outside event about the contact. */
export class WaitForEvent implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Wait for Event',
		name: 'waitForEvent',
		icon: {
			light: 'file:../../icons/wait-for-event.svg',
			dark: 'file:../../icons/wait-for-event.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["timeoutAmount"] }} {{ $parameter["timeoutUnit"] }}',
		description: 'Let the journey rest until your shop or system reports something',
		defaults: { name: 'Wait for Event' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		usableAsTool: true,
		credentials: runnerCredentials,
		webhooks: resumeWebhooks,
		properties: waitForEventFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await beginEventWait(this);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await takeOutsideEvent(this);
	}
}
