import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { goalFields } from './goalFields';
import { refuseOutsideRunner } from '../runner/refuseOutsideRunner';

/** Records that a run reached what it is for. */
export class Goal implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Goal',
		name: 'goal',
		icon: { light: 'file:../../icons/goal.svg', dark: 'file:../../icons/goal.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["name"] }}',
		description: 'Record that the journey reached what it is for',
		defaults: { name: 'Goal' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: goalFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return refuseOutsideRunner(
			this.getNode(),
			'Goals are counted per journey, and n8n has none.',
			0,
		);
	}
}
