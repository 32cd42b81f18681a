import type { INodeProperties } from 'n8n-workflow';
import type { OutboundKind } from '../../../../cloud-api/messages/outboundMessage';
import { showForKinds } from '../showFor';

const body = (limit: string, required = true): INodeProperties => ({
	displayName: 'Body',
	name: 'body',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	...(required ? { required } : {}),
	description: `The text of the message, up to ${limit} characters`,
});

const shortBody: readonly OutboundKind[] = [
	'address',
	'button',
	'callPermissionRequest',
	'catalogMessage',
	'ctaUrl',
	'flow',
	'locationRequest',
	'mediaCarousel',
	'orderDetails',
	'orderStatus',
	'productCarousel',
	'productList',
	'requestContactInfo',
	'voiceCall',
];

const headerMedia: INodeProperties = {
	displayName: 'Header File',
	name: 'headerMedia',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/photo.jpg',
	displayOptions: { show: { headerType: ['document', 'image', 'video'] } },
	hint: 'For a file of the item: binary: and the name of its field, such as binary:data',
	description: 'A link, the ID of an uploaded file, or a binary field of the item',
};

const headerText: INodeProperties = {
	displayName: 'Header Text',
	name: 'headerText',
	type: 'string',
	default: '',
	placeholder: 'e.g. Your appointment',
	description: 'A bold line above the body, up to 60 characters',
};

/** What the interactive kinds share: body, header, footer, the label of their button. */
export const partFields: INodeProperties[] = [
	...showForKinds(
		['address', 'button', 'ctaUrl', 'flow'],
		[
			{
				displayName: 'Header',
				name: 'headerType',
				type: 'options',
				options: [
					{ name: 'Document', value: 'document', description: 'A file above the body' },
					{ name: 'Image', value: 'image', description: 'A picture above the body' },
					{
						name: 'Text or None',
						value: 'text',
						description: 'A bold line above the body, when there is one',
					},
					{ name: 'Video', value: 'video', description: 'A video above the body' },
				],
				default: 'text',
				description: 'What stands above the body',
			},
			{ ...headerText, displayOptions: { show: { headerType: ['text'] } } },
			headerMedia,
		],
	),
	...showForKinds(
		['orderDetails'],
		[
			{
				displayName: 'Header',
				name: 'headerType',
				type: 'options',
				options: [
					{ name: 'Document', value: 'document', description: 'A file above the body' },
					{ name: 'Image', value: 'image', description: 'A picture above the body' },
					{ name: 'None', value: 'text', description: 'Nothing above the body' },
				],
				default: 'text',
				description: 'What stands above the body',
			},
			headerMedia,
		],
	),
	...showForKinds(['list'], [headerText]),
	...showForKinds(['productList'], [{ ...headerText, required: true }]),
	...showForKinds(shortBody, [body('1,024')]),
	...showForKinds(['list'], [body('4,096')]),
	...showForKinds(['product'], [body('1,024', false)]),
	...showForKinds(
		[
			'address',
			'button',
			'catalogMessage',
			'ctaUrl',
			'flow',
			'list',
			'orderDetails',
			'orderStatus',
			'product',
			'productList',
		],
		[
			{
				displayName: 'Footer',
				name: 'footer',
				type: 'string',
				default: '',
				placeholder: 'e.g. Reply STOP to unsubscribe',
				description: 'A small grey line below the body, up to 60 characters',
			},
		],
	),
	...showForKinds(
		['ctaUrl', 'flow', 'list', 'voiceCall'],
		[
			{
				displayName: 'Button Text',
				name: 'buttonText',
				type: 'string',
				default: '',
				placeholder: 'e.g. Choose a time',
				required: true,
				description: 'The label of the button, up to 20 characters; 30 without emoji for a flow',
			},
		],
	),
];
