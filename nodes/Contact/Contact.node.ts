import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { contactFields } from './contactFields';
import { refuseOutsideRunner } from '../runner/refuseOutsideRunner';

/** Reads or changes what is known about the contact of a run. */
export class Contact implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Contact',
		name: 'contact',
		icon: { light: 'file:../../icons/contact.svg', dark: 'file:../../icons/contact.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description:
			'Read or change what is known about the contact: attributes, tags, consent, time zone',
		defaults: { name: 'Contact' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: contactFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return refuseOutsideRunner(this.getNode(), 'Contacts are kept by the runner.', 0);
	}
}
