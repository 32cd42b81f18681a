import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { escalateToHumanFields } from './escalateToHumanFields';
import { refuseOutsideRunner } from '../runner/refuseOutsideRunner';

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
		properties: escalateToHumanFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return refuseOutsideRunner(
			this.getNode(),
			'Who has a conversation is known to the runner only.',
			0,
		);
	}
}
