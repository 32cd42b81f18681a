import type { INodeProperties } from 'n8n-workflow';

/** What each value of a template is for. */
export const templateParameterFields: INodeProperties[] = [
	{
		displayName: 'Part',
		name: 'component',
		type: 'options',
		options: [
			{ name: 'Body', value: 'body', description: 'A variable of the text' },
			{ name: 'Button', value: 'button', description: 'What a button needs' },
			{ name: 'Header', value: 'header', description: 'The variable or file above the text' },
			{
				name: 'Limited-Time Offer',
				value: 'limitedTimeOffer',
				description: 'The time at which the offer ends, such as 2026-12-24T18:00:00Z',
			},
			{
				name: 'Order Status',
				value: 'orderStatus',
				description: 'JSON with referenceId, status and description',
			},
			{
				name: 'Tap Target',
				value: 'tapTarget',
				description: 'The page a tap on the message opens; its title goes into Name',
			},
		],
		default: 'body',
		description: 'Which part of the template the value belongs to',
	},
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Button: Catalog', value: 'catalog', description: 'The product ID of the thumbnail' },
			{ name: 'Button: Coupon Code', value: 'couponCode', description: 'Up to 20 characters' },
			{
				name: 'Button: Flow',
				value: 'flow',
				description: 'A flow token, or JSON with flowToken and data',
			},
			{
				name: 'Button: Multi-Product',
				value: 'multiProduct',
				description: 'JSON with thumbnailProductRetailerId and products.section',
			},
			{
				name: 'Button: Order Details',
				value: 'orderDetails',
				description: 'JSON with the fields of the Order Details message',
			},
			{ name: 'Button: Payload', value: 'payload', description: 'What a quick reply sends back' },
			{
				name: 'Button: Payment Request',
				value: 'paymentRequest',
				description: 'The JSON Meta documents (Brazil)',
			},
			{
				name: 'Button: Voice Call',
				value: 'voiceCall',
				description: 'The payload that comes with the call',
			},
			{
				name: 'Currency',
				value: 'currency',
				description: 'An amount and its code, such as 12.50 EUR',
			},
			{
				name: 'Date and Time',
				value: 'dateTime',
				description: 'The date as the customer shall read it',
			},
			{
				name: 'Document',
				value: 'document',
				description: 'A link, a media ID or binary:data; Name is the file name',
			},
			{ name: 'GIF', value: 'gif', description: 'A link, a media ID or binary:data of an MP4' },
			{ name: 'Group Invite', value: 'group', description: 'The ID of the group' },
			{ name: 'Image', value: 'image', description: 'A link, a media ID or binary:data' },
			{
				name: 'Location',
				value: 'location',
				description: 'Latitude, longitude, address; Name is the place',
			},
			{
				name: 'Product',
				value: 'product',
				description: 'Catalog ID and product ID with a slash between',
			},
			{
				name: 'Text',
				value: 'text',
				description: 'A text; for a URL button the ending of its link',
			},
			{ name: 'Video', value: 'video', description: 'A link, a media ID or binary:data' },
		],
		default: 'text',
		description: 'What kind of value it is',
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		default: '',
		description: 'The value, written as its type asks',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. first_name',
		description: 'The name of the variable, for templates with named variables',
	},
	{
		displayName: 'Index',
		name: 'index',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'The order of variables of the body, or which button, counted from 0',
	},
	{
		displayName: 'Card',
		name: 'card',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10 },
		default: 0,
		description: 'Which card of a carousel template, counted from 1; 0 is the message itself',
	},
];
