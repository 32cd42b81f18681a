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
import { askForPerson } from './askForPerson';
import { escalateToHumanFields } from './escalateToHumanFields';
import { takeOutcome } from './takeOutcome';

/** Hands the conversation to a person and rests until they are done. */
export class EscalateToHuman implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Escalate to Human',
		name: 'escalateToHuman',
		icon: { light: 'file:../../icons/escalate.svg', dark: 'file:../../icons/escalate.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["team"] || $parameter["assignee"] }}',
		description:
			'Hand the conversation to a person; nothing automatic is sent until it is resolved',
		defaults: { name: 'Escalate to Human' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Resolved', 'Timed Out'],
		usableAsTool: true,
		credentials: runnerCredentials,
		webhooks: resumeWebhooks,
		properties: escalateToHumanFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await askForPerson(this);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await takeOutcome(this);
	}
}
