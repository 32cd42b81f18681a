import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { callRunner } from '../runner/callRunner';
import { contactName } from '../runner/contactName';
import { eachItem } from '../runner/eachItem';
import { runnerCredentials } from '../runner/runnerCredential';
import { contactChange } from './contactChange';
import { contactFields } from './contactFields';
import { fetchContact } from './fetchContact';

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
		credentials: runnerCredentials,
		properties: contactFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await eachItem(this, async (form, itemIndex) => {
			const contactId = form.text('contactId');
			const change = contactChange(form);
			if (change === null) return { contact: await fetchContact(this, contactId, itemIndex) };
			const contact = contactName(contactId);
			const body = { contact, change };
			await callRunner(this, { method: 'POST', path: '/contacts/changes', body }, itemIndex);
			const id = typeof contact['id'] === 'string' ? contact['id'] : '';
			const known = String(contact['waId'] ?? contact['userId'] ?? id);
			return { contact: await fetchContact(this, known, itemIndex) };
		});
	}
}
