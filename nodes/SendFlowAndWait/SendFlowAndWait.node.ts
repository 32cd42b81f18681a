import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { refuseOutsideRunner } from '../runner/refuseOutsideRunner';
import { flowOutputs } from './flowMessage';
import { sendFlowAndWaitFields } from './sendFlowAndWaitFields';

/** Sends a form to fill in inside WhatsApp, and lets the journey rest until it comes back. */
export class SendFlowAndWait implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Send Flow and Wait',
		name: 'sendFlowAndWait',
		icon: {
			light: 'file:../../icons/flow-endpoint.svg',
			dark: 'file:../../icons/flow-endpoint.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["flowName"] || $parameter["buttonText"] }}',
		description: 'Send a form to fill in inside WhatsApp, and go on with the answers',
		defaults: { name: 'Send Flow and Wait' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: [...flowOutputs],
		usableAsTool: true,
		properties: sendFlowAndWaitFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return refuseOutsideRunner(
			this.getNode(),
			'In n8n itself send the Flow with WhatsApp, and wait with Wait for Reply for a message of the kind Flow Reply.',
			0,
		);
	}
}
