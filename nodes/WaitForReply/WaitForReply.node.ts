import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { outputsExpression } from './outputsExpression';
import { waitForReplyFields } from './waitForReplyFields';
import { refuseOutsideRunner } from '../runner/refuseOutsideRunner';

/** Lets a journey rest until the customer answers. */
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
		properties: waitForReplyFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return refuseOutsideRunner(
			this.getNode(),
			'An n8n execution is not kept open for a customer.',
			0,
		);
	}
}
