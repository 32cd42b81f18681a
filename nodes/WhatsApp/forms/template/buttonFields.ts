import type { INodeProperties } from 'n8n-workflow';

const shownFor = (...types: string[]) => ({ show: { type: types } });

/** One button in a form; what it asks depends on its type. */
const buttonValues: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Call Phone Number', value: 'phoneNumber', description: 'Dials a number; at most 1' },
			{ name: 'Catalog', value: 'catalog', description: 'Opens your catalog; at most 1' },
			{
				name: 'Contact Info Request',
				value: 'requestContactInfo',
				description: 'Lets the customer share their number; WhatsApp writes the text',
			},
			{
				name: 'Copy Offer Code',
				value: 'copyCode',
				description: 'Copies a coupon code; WhatsApp writes the text; at most 1',
			},
			{ name: 'Flow', value: 'flow', description: 'Opens a WhatsApp Flow; at most 1' },
			{
				name: 'Order Details',
				value: 'orderDetails',
				description: 'A bill to review and pay (India and Brazil)',
			},
			{
				name: 'Products',
				value: 'multiProduct',
				description: 'Shows up to 30 products of your catalog',
			},
			{
				name: 'Quick Reply',
				value: 'quickReply',
				description: 'Answers with a tap; keep quick replies next to each other',
			},
			{
				name: 'Single Product',
				value: 'product',
				description: 'Shows the product of the header',
			},
			{ name: 'Visit Website', value: 'url', description: 'Opens a page; at most 2' },
			{ name: 'WhatsApp Call', value: 'voiceCall', description: 'Calls you in WhatsApp' },
		],
		default: 'quickReply',
		description: 'What a tap on the button does',
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		default: '',
		displayOptions: { hide: { type: ['copyCode', 'requestContactInfo'] } },
		description: 'The words on the button, up to 25 characters',
	},
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example/orders/{{1}}',
		displayOptions: shownFor('url'),
		description: 'Up to 2,000 characters; one variable, {{1}}, may stand at its end',
	},
	{
		displayName: 'URL Sample',
		name: 'sample',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example/orders/860198',
		displayOptions: shownFor('url'),
		description: 'The URL with a sample in place of its variable; needed when it has one',
	},
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. +34600111222',
		displayOptions: shownFor('phoneNumber'),
		description: 'The number to dial with its country code, up to 20 characters',
	},
	{
		displayName: 'Code Sample',
		name: 'codeSample',
		type: 'string',
		default: '',
		placeholder: 'e.g. SUMMER20',
		displayOptions: shownFor('copyCode'),
		description: 'A sample of the code, up to 20 characters; the real one comes with each message',
	},
	{
		displayName: 'Flow',
		name: 'flow',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1522854458456231',
		displayOptions: shownFor('flow'),
		description: 'The ID of a flow, or its name',
	},
	{
		displayName: 'Flow Action',
		name: 'flowAction',
		type: 'options',
		options: [
			{
				name: 'Ask the Endpoint',
				value: 'data_exchange',
				description: 'Your endpoint says what to show',
			},
			{
				name: 'Open a Screen',
				value: 'navigate',
				description: 'The flow opens with a given screen',
			},
		],
		default: 'navigate',
		displayOptions: shownFor('flow'),
		description: 'What the flow starts with',
	},
	{
		displayName: 'Flow Screen',
		name: 'flowScreen',
		type: 'string',
		default: '',
		placeholder: 'e.g. WELCOME',
		displayOptions: { show: { type: ['flow'], flowAction: ['navigate'] } },
		description: 'The first screen. Empty means the first of the flow.',
	},
	{
		displayName: 'Flow Icon',
		name: 'flowIcon',
		type: 'options',
		options: [
			{ name: 'Document', value: 'DOCUMENT' },
			{ name: 'None', value: '' },
			{ name: 'Promotion', value: 'PROMOTION' },
			{ name: 'Review', value: 'REVIEW' },
		],
		default: '',
		displayOptions: shownFor('flow'),
		description: 'The picture on the button',
	},
	{
		displayName: 'Valid for Minutes',
		name: 'ttlMinutes',
		type: 'number',
		typeOptions: { minValue: 1440, maxValue: 43200 },
		default: 10080,
		displayOptions: shownFor('voiceCall'),
		description: 'How long the button calls: 1,440 (a day) to 43,200 minutes (30 days)',
	},
];

/** The buttons of a message or a card. */
export const buttonsField = (most: 2 | 10): INodeProperties => ({
	displayName: 'Buttons',
	name: 'buttons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: most },
	placeholder: 'Add Button',
	default: {},
	description: `Up to ${most} buttons, each with its type`,
	options: [{ displayName: 'Button', name: 'button', values: buttonValues }],
});
