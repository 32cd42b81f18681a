import type { INodeProperties } from 'n8n-workflow';

/** The form of Journey Interrupt. */
export const journeyInterruptFields: INodeProperties[] = [
	{
		displayName: 'Connect what should happen then; with nothing connected the run just ends.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Sources',
		name: 'sources',
		type: 'multiOptions',
		options: [
			{ name: 'Event', value: 'event', description: 'One of the events named below' },
			{ name: 'Human', value: 'human', description: 'A person took over the conversation' },
			{ name: 'Opt-Out', value: 'optOut', description: 'The customer wrote STOP or the like' },
			{
				name: 'Reply',
				value: 'reply',
				description: 'The customer wrote anything that no wait of the run takes',
			},
		],
		default: [],
		required: true,
		description: 'What pulls the run out of wherever it rests',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'string',
		default: '',
		placeholder: 'e.g. order.placed, cart.deleted',
		displayOptions: { show: { sources: ['event'] } },
		description: 'Comma-separated names of events',
	},
	{
		displayName: 'Same Key Only',
		name: 'sameKey',
		type: 'boolean',
		default: false,
		displayOptions: { show: { sources: ['event'] } },
		description:
			'Whether only events count whose key is that of the event that started the run, such as the same cart',
	},
];
