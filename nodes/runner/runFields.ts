import type { INodeProperties } from 'n8n-workflow';
import { durationFields } from '../form/durationFields';

/** How a trigger starts runs in the runner. n8n itself starts an execution each time. */
export const runFields: INodeProperties[] = [
	{
		displayName: 'If a Run Is Live',
		name: 'runs',
		type: 'options',
		options: [
			{
				name: 'Ignore',
				value: 'ignore',
				description: 'Leave the live run alone and start nothing',
			},
			{
				name: 'Parallel',
				value: 'parallel',
				description: 'Start another run beside it; with an event, one run per event key',
			},
			{
				name: 'Restart',
				value: 'restart',
				description: 'End the live run and start again from here',
			},
		],
		default: 'ignore',
		description:
			'What to do when this contact already has a live run of this journey. Wayfare runner only.',
	},
	...durationFields({
		name: 'oncePer',
		displayName: 'At Most Once Per',
		description:
			'How long after a start the same contact does not start this journey again; 0 for no limit. Wayfare runner only.',
		amount: 0,
		unit: 'hours',
	}),
];
