import type { INodeProperties } from 'n8n-workflow';

/** How a Flow begins: its endpoint gives the first screen, or the message names it. */
export const flowStartFields: INodeProperties[] = [
	{
		displayName: 'Flow Action',
		name: 'flowAction',
		type: 'options',
		options: [
			{
				name: 'Ask the Endpoint',
				value: 'data_exchange',
				description: 'Your server gives the first screen',
			},
			{
				name: 'Open a Screen',
				value: 'navigate',
				description: 'The first screen is the one named here',
			},
		],
		default: 'navigate',
		description: 'How the flow begins',
	},
	{
		displayName: 'First Screen',
		name: 'flowScreen',
		type: 'string',
		default: '',
		placeholder: 'e.g. WELCOME',
		displayOptions: { show: { flowAction: ['navigate'] } },
		description: 'The ID of the screen to open. Empty means the first of the flow.',
	},
	{
		displayName: 'First Screen Data',
		name: 'flowData',
		type: 'json',
		default: '',
		displayOptions: { show: { flowAction: ['navigate'] } },
		description: 'A JSON object the first screen may show',
	},
];
