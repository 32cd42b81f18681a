import type { INodeProperties } from 'n8n-workflow';
import { durationFields } from '../form/durationFields';
import { contactIdField } from '../runner/contactIdField';

/** The form of Wait for Event. */
export const waitForEventFields: INodeProperties[] = [
	{
		displayName:
			'Events are posted to the runner at /api/v1/events. In n8n, choose the runner above; in a journey nothing is needed.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	contactIdField('Whose event is waited for.'),
	{
		displayName: 'Events',
		name: 'events',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Event',
		default: {},
		description: 'What may happen, each with an output of its own',
		options: [
			{
				displayName: 'Event',
				name: 'event',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. order.placed',
						description: 'The name your system posts to the runner',
					},
					{
						displayName: 'Key',
						name: 'key',
						type: 'string',
						default: '',
						placeholder: 'e.g. the order number',
						description: 'Takes only an event with this key. Leave empty for any.',
					},
				],
			},
		],
	},
	...durationFields({
		name: 'timeout',
		displayName: 'Timeout',
		description: 'How long to wait before the journey leaves by the output Timeout',
		amount: 24,
		unit: 'hours',
	}),
];
