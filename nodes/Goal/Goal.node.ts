import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import type { JsonObject } from '../../cloud-api/json';
import type { Form } from '../form/Form';
import { callRunner } from '../runner/callRunner';
import { contactName } from '../runner/contactName';
import { eachItem } from '../runner/eachItem';
import { runnerCredentials } from '../runner/runnerCredential';
import { goalFields } from './goalFields';

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
		credentials: runnerCredentials,
		properties: goalFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await eachItem(this, async (form, itemIndex) => {
			await callRunner(this, { method: 'POST', path: '/goals', body: goalOf(form) }, itemIndex);
			return {};
		});
	}
}

const goalOf = (form: Form): JsonObject => ({
	contact: contactName(form.text('contactId')),
	name: form.text('name'),
	value: form.text('value') || null,
});
