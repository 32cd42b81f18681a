import type { INodeProperties } from 'n8n-workflow';
import { showFor } from '../showFor';
import { authenticationFields } from './authenticationFields';
import { buttonsField } from './buttonFields';

const handleHint =
	'The handle of a sample file. "Upload Resumable" of the resource Media gives it for a file of the item.';

const samplesField: INodeProperties = {
	displayName: 'Body Samples',
	name: 'bodySamples',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Sample',
	default: {},
	description: 'One sample for each variable of the body; the reviewers of Meta want to see them',
	options: [
		{
			displayName: 'Sample',
			name: 'sample',
			values: [
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. Pablo',
					description: 'What might stand there in a real message',
				},
				{
					displayName: 'Variable',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. first_name',
					description: 'For named variables. Empty means the next one in order.',
				},
			],
		},
	],
};

const bodyField: INodeProperties = {
	displayName: 'Body',
	name: 'body',
	type: 'string',
	typeOptions: { rows: 5 },
	default: '',
	placeholder: 'e.g. Hello {{1}}, your order {{2}} is on its way to you.',
	description:
		'Up to 1,024 characters (600 with a limited-time offer). Variables are {{1}}, {{2}}, … in order and stand neither first nor last.',
};

const cardValues: INodeProperties[] = [
	{
		displayName: 'Header',
		name: 'headerType',
		type: 'options',
		options: [
			{ name: 'Image', value: 'image' },
			{
				name: 'Product',
				value: 'product',
				description: 'A product of your catalog, chosen per message',
			},
			{ name: 'Video', value: 'video' },
		],
		default: 'image',
		description: 'What stands at the top of the card',
	},
	{
		displayName: 'Header Sample Handle',
		name: 'headerHandle',
		type: 'string',
		default: '',
		displayOptions: { show: { headerType: ['image', 'video'] } },
		description: handleHint,
	},
	{ ...bodyField, typeOptions: { rows: 3 }, description: 'Up to 160 characters; may be empty' },
	samplesField,
	buttonsField(2),
];

const messageFields: INodeProperties[] = [
	{
		displayName: 'Variables',
		name: 'parameterFormat',
		type: 'options',
		options: [
			{ name: 'Named', value: 'named', description: 'Such as {{first_name}}' },
			{ name: 'Numbered', value: 'positional', description: '{{1}}, {{2}} and so on' },
		],
		default: 'positional',
		description: 'How the variables of header and body are written',
	},
	{
		displayName: 'Header',
		name: 'headerType',
		type: 'options',
		options: [
			{ name: 'Document', value: 'document', description: 'A PDF, given with each message' },
			{ name: 'GIF', value: 'gif', description: 'A short MP4 in a loop; marketing only' },
			{ name: 'Image', value: 'image', description: 'A picture, given with each message' },
			{ name: 'Location', value: 'location', description: 'A place, given with each message' },
			{ name: 'None', value: 'none' },
			{ name: 'Product', value: 'product', description: 'A product of your catalog' },
			{ name: 'Text', value: 'text', description: 'Up to 60 characters' },
			{ name: 'Video', value: 'video', description: 'A video, given with each message' },
		],
		default: 'none',
		description: 'What stands above the body',
	},
	...showFor({ headerType: ['text'] }, [
		{
			displayName: 'Header Text',
			name: 'headerText',
			type: 'string',
			default: '',
			placeholder: 'e.g. Your order, {{1}}',
			description: 'Up to 60 characters with at most one variable',
		},
		{
			displayName: 'Header Sample',
			name: 'headerSample',
			type: 'string',
			default: '',
			placeholder: 'e.g. Pablo',
			description: 'A sample for the variable of the header, if it has one',
		},
	]),
	...showFor({ headerType: ['document', 'gif', 'image', 'video'] }, [
		{
			displayName: 'Header Sample Handle',
			name: 'headerHandle',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4::aW1hZ2UvanBn:ARY…',
			description: handleHint,
		},
	]),
	bodyField,
	samplesField,
	{
		displayName: 'Footer',
		name: 'footer',
		type: 'string',
		default: '',
		placeholder: 'e.g. Reply STOP to get no more offers',
		description: 'Up to 60 characters without variables',
	},
	buttonsField(10),
	{
		displayName: 'Cards',
		name: 'cards',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: 10 },
		placeholder: 'Add Card',
		default: {},
		description: 'A carousel: 2 to 10 cards, all with the same parts in the same order',
		options: [{ displayName: 'Card', name: 'card', values: cardValues }],
	},
];

const modeOptions = [
	{ name: 'Fields', value: 'form', description: 'Header, body, footer, buttons and cards' },
	{
		name: 'JSON',
		value: 'json',
		description: 'The list of components as Meta documents it; the same limits are checked',
	},
];

const jsonField: INodeProperties = {
	displayName: 'Components',
	name: 'components',
	type: 'json',
	default: '[]',
	description: 'A list such as [{"type": "BODY", "text": "Hello there"}]',
};

/** How the parts of a template are written. An edit may also leave them as they are. */
export const componentFields = (use: 'create' | 'edit'): INodeProperties[] => [
	{
		displayName: 'Content As',
		name: 'contentAs',
		type: 'options',
		options:
			use === 'create'
				? modeOptions
				: [
						modeOptions[0] ?? { name: '', value: '' },
						...modeOptions.slice(1),
						{ name: 'Keep As It Is', value: 'keep', description: 'Leave the content alone' },
					],
		default: 'form',
		description: 'How to write what the template says',
	},
	...showFor({ contentAs: ['json'] }, [jsonField]),
	...showFor(
		{
			contentAs: ['form'],
			category: ['keep', 'marketing', 'utility'].slice(use === 'edit' ? 0 : 1),
		},
		messageFields,
	),
	...showFor({ contentAs: ['form'], category: ['authentication'] }, authenticationFields),
];
