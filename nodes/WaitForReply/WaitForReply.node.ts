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
import { beginWait } from './beginWait';
import { outputsExpression } from './outputsExpression';
import { takeAnswer } from './takeAnswer';
import { waitForReplyFields } from './waitForReplyFields';

/** Lets a journey, or an execution of n8n, rest until the customer answers. */
export class WaitForReply implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Wait for Reply',
		name: 'waitForReply',
		icon: {
			light: 'file:../../icons/wait-for-reply.svg',
			dark: 'file:../../icons/wait-for-reply.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["timeoutAmount"] }} {{ $parameter["timeoutUnit"] }}',
		description: 'Let the journey rest until the customer answers, and go on by what they answer',
		defaults: { name: 'Wait for Reply' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		usableAsTool: true,
		credentials: runnerCredentials,
		webhooks: resumeWebhooks,
		properties: waitForReplyFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await beginWait(this);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await takeAnswer(this);
	}
}
