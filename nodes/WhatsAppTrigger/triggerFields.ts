import type { INodeProperties } from 'n8n-workflow';
import { runFields } from '../runner/runFields';
import { updates } from './fieldsOf';
import { filterFields } from './filterFields';
import { kindOptions } from './kindOptions';
import { optionFields } from './optionFields';
import { registrationFields } from './registration/registrationFields';

/** The form of WhatsApp Trigger. */
export const triggerFields: INodeProperties[] = [
	...registrationFields.notices,
	{
		displayName: 'Updates',
		name: 'updates',
		type: 'multiOptions',
		options: Object.entries(updates)
			.map(([value, { name, description }]) => ({ name, value, description }))
			.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
		default: ['messages'],
		required: true,
		description:
			'What starts the workflow in n8n; every update is an item of its own, its kind in "type". Journeys in the Wayfare runner start on messages.',
	},
	{
		displayName: 'Message Kinds',
		name: 'kinds',
		type: 'multiOptions',
		options: kindOptions,
		default: [],
		description: 'Which kinds of message count. Empty means all.',
	},
	filterFields,
	optionFields,
	...runFields,
	...registrationFields.fields,
];
