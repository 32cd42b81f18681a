import type { INodeProperties } from 'n8n-workflow';
import { durationFields } from '../form/durationFields';
import { contactIdField } from '../runner/contactIdField';

/** The form of Escalate to Human. */
export const escalateToHumanFields: INodeProperties[] = [
	{
		displayName:
			'Agents find the conversation in the runner. In n8n, choose the runner above; in a journey nothing is needed.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	contactIdField('Whose conversation it is.'),
	{
		displayName: 'Team',
		name: 'team',
		type: 'string',
		default: '',
		placeholder: 'e.g. support',
		description: 'Whose list the conversation appears in',
	},
	{
		displayName: 'Assignee',
		name: 'assignee',
		type: 'string',
		default: '',
		placeholder: 'e.g. maria',
		description: 'The person to give it to. Leave empty for anyone of the team.',
	},
	{
		displayName: 'Note',
		name: 'note',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. asks for a refund of order 1042',
		description: 'What the person should know before they read the conversation',
	},
	...durationFields({
		name: 'sla',
		displayName: 'Time to Take It',
		description: 'How long a person has to take the conversation before it leaves by Timed Out',
		amount: 15,
		unit: 'minutes',
	}),
	...durationFields({
		name: 'handBack',
		displayName: 'Hand Back After',
		description: 'How long a taken conversation may stay unresolved before it leaves by Timed Out',
		amount: 24,
		unit: 'hours',
	}),
];
