import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { journeyInterruptFields } from './journeyInterruptFields';
import { refuseOutsideRunner } from '../runner/refuseOutsideRunner';

/** Pulls a run out of wherever it rests onto a branch of its own. */
export class JourneyInterrupt implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Journey Interrupt',
		name: 'journeyInterrupt',
		icon: {
			light: 'file:../../icons/journey-interrupt.svg',
			dark: 'file:../../icons/journey-interrupt.dark.svg',
		},
		group: ['organization'],
		version: 1,
		subtitle: '={{ [].concat($parameter["sources"]).join(", ") }}',
		description: 'Pull a run out of wherever it rests: a purchase, a reply, STOP, a person',
		defaults: { name: 'Journey Interrupt' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: journeyInterruptFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return refuseOutsideRunner(
			this.getNode(),
			'An n8n execution cannot be pulled out of where it is.',
			0,
		);
	}
}
