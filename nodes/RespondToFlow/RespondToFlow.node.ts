import {
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type IExecuteFunctions,
	type INodeCredentialTestResult,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
	NodeOperationError,
} from 'n8n-workflow';
import { aesKeyOf, seal } from '../../cloud-api/flowProtocol/cipher';
import { toAnswer } from '../../cloud-api/flowProtocol/respond';
import type { JsonObject } from '../../cloud-api/json';
import { inputParameters } from '../form/inputParameters';
import { plain } from '../form/plain';
import { testFlowsKey } from '../FlowEndpointTrigger/testFlowsKey';
import { flowReply } from './flowReply';
import { replyKeyOf } from './replyKeyOf';
import { respondToFlowFields } from './respondToFlowFields';

/** Answers what a Flow asked, encrypted for the phone that asked. */
export class RespondToFlow implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Respond to Flow',
		name: 'respondToFlow',
		icon: {
			light: 'file:../../icons/flow-endpoint.svg',
			dark: 'file:../../icons/flow-endpoint.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["reply"] + " " + ($parameter["screen"] || "") }}',
		description: 'Show the next screen of a WhatsApp Flow, keep the customer on one, or end it',
		defaults: { name: 'Respond to Flow' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'whatsAppFlowsApi', required: true, testedBy: 'testFlowsKey' }],
		properties: respondToFlowFields,
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

	/** A Flow asks once, so the first item answers; all items pass through. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const first = items[0];
		if (first === undefined) return [[]];
		const reply = flowReply(inputParameters(this, 0), plain(first.json) as JsonObject);
		if (!reply.ok) {
			const [problem, ...more] = reply.problems.map(({ message }) => message);
			throw new NodeOperationError(this.getNode(), problem ?? 'The reply cannot be sent', {
				itemIndex: 0,
				description: more.join('. '),
			});
		}
		const key = await replyKeyOf(this, 0);
		const { status, body } = toAnswer(reply.body, key);
		await this.sendResponse({
			statusCode: status,
			headers: { 'content-type': 'text/plain' },
			body: seal(aesKeyOf(key.aesKey), key.iv, JSON.stringify(body)),
		});
		return [items.map((item, index) => ({ ...item, pairedItem: { item: index } }))];
	}
}
