import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { outputsExpression } from './outputsExpression';
import { waitForEventFields } from './waitForEventFields';
import { refuseOutsideRunner } from '../runner/refuseOutsideRunner';

/** Lets a journey rest until an outside event about the contact. */
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
		properties: waitForEventFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return refuseOutsideRunner(
			this.getNode(),
			'An n8n execution is not kept open for an event.',
			0,
		);
	}
}
