import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeApiError,
	NodeConnectionTypes,
	NodeOperationError,
} from 'n8n-workflow';
import { Form } from '../form/Form';
import { inputParameters } from '../form/inputParameters';
import { contactFields } from './contactFields';
import { fetchContact } from './fetchContact';
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
		credentials: [
			{
				name: 'wayfareRunnerApi',
				required: true,
				displayOptions: { show: { operation: ['get'] } },
			},
		],
		properties: contactFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const done: INodeExecutionData[] = [];
		for (const [itemIndex, item] of this.getInputData().entries()) {
			try {
				if (this.getNodeParameter('operation', itemIndex) !== 'get') {
					refuseOutsideRunner(this.getNode(), 'Contacts are changed by journeys.', itemIndex);
				}
				const id = new Form(inputParameters(this, itemIndex)).text('contactId');
				const contact = await fetchContact(this, id, itemIndex);
				done.push({ json: { ...item.json, contact }, pairedItem: { item: itemIndex } });
			} catch (cause) {
				const error =
					cause instanceof NodeApiError || cause instanceof NodeOperationError
						? cause
						: new NodeOperationError(this.getNode(), cause as Error, { itemIndex });
				if (!this.continueOnFail()) throw error;
				done.push({ json: { error: error.message }, error, pairedItem: { item: itemIndex } });
			}
		}
		return [done];
	}
}
