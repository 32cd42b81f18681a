import type { INodeProperties } from 'n8n-workflow';
import { contactIdField } from '../runner/contactIdField';

/** The form of Goal. */
export const goalFields: INodeProperties[] = [
	contactIdField('Who reached it.'),
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. purchase',
		description: 'What was reached; goals of the same name are counted together',
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		default: '',
		placeholder: 'e.g. 49.90',
		description: 'What it was worth, or any text to keep with it',
	},
];
