import type { INodeProperties } from 'n8n-workflow';

/** The form of Respond to Flow. */
export const respondToFlowFields: INodeProperties[] = [
	{
		displayName: 'Reply',
		name: 'reply',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Close',
				value: 'close',
				description: 'End the Flow; the values reach the chat as the customer’s answer',
			},
			{
				name: 'Message on the Screen',
				value: 'message',
				description: 'Leave the customer where they are and say why',
			},
			{
				name: 'Refuse the Token',
				value: 'refuseToken',
				description: 'Say that this form is no longer open; its button in the chat goes dead',
			},
			{
				name: 'Show a Screen',
				value: 'screen',
				description: 'Lead on to a screen, or show the same one with new data',
			},
		],
		default: 'screen',
		description: 'What the customer sees next',
	},
	{
		displayName: 'Screen',
		name: 'screen',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. DETAILS',
		displayOptions: { show: { reply: ['screen', 'message'] } },
		description:
			'The ID of a screen of the published Flow. Its routing model must allow the way there from the screen that asked.',
	},
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. This time has just been taken. Please choose another.',
		displayOptions: { show: { reply: ['message', 'refuseToken'] } },
		description: 'What the customer reads',
	},
	{
		displayName: 'Data From',
		name: 'dataFrom',
		type: 'options',
		options: [
			{ name: 'Fields Below', value: 'fields', description: 'A name and a value each' },
			{ name: 'Input Item', value: 'input', description: 'All fields of the incoming item' },
			{ name: 'JSON', value: 'json', description: 'An object, for lists and nested values' },
		],
		default: 'json',
		displayOptions: { show: { reply: ['screen', 'close'] } },
		description: 'Where the values come from that the screen shows or the answer carries',
	},
	{
		displayName: 'Data',
		name: 'data',
		type: 'json',
		default: '{}',
		displayOptions: { show: { reply: ['screen', 'close'], dataFrom: ['json'] } },
		description:
			'For a screen, what its data model in the Flow JSON declares, such as {"greeting": "Hello", "slots": []}',
	},
	{
		displayName: 'Fields',
		name: 'fields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show: { reply: ['screen', 'close'], dataFrom: ['fields'] } },
		description: 'The values by name. An expression keeps its type.',
		options: [
			{
				displayName: 'Field',
				name: 'field',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. greeting',
						description: 'As the data model of the screen has it',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'What it holds',
					},
				],
			},
		],
	},
];
