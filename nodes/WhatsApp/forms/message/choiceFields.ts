import type { INodeProperties } from 'n8n-workflow';
import { showForKinds } from '../showFor';
import { sectionsField } from './sectionsField';

/** Reply buttons, of a message or of a card. */
export const buttonsField: INodeProperties = {
	displayName: 'Buttons',
	name: 'buttons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Button',
	default: {},
	description: '1 to 3 buttons to answer with, their titles and IDs all different',
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: [
				{
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					placeholder: 'e.g. Yes, please',
					description: 'What the customer sees, up to 20 characters, different on every button',
				},
				{
					displayName: 'ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. slot-7',
					description:
						'What comes back when it is tapped, up to 256 characters. Empty means the title.',
				},
			],
		},
	],
};

const rowsField: INodeProperties = {
	displayName: 'Rows',
	name: 'rows',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Row',
	default: {},
	description: 'The choices, up to 10 in all sections together; their IDs must differ',
	options: [
		{
			displayName: 'Row',
			name: 'row',
			values: [
				{
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					placeholder: 'e.g. Tuesday 10:00',
					description: 'What the customer sees, up to 24 characters',
				},
				{
					displayName: 'ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. slot-7',
					description:
						'What comes back when it is chosen, up to 200 characters. Empty means the title.',
				},
				{
					displayName: 'Description',
					name: 'description',
					type: 'string',
					default: '',
					description: 'A second line, up to 72 characters',
				},
			],
		},
	],
};

/** The forms of buttons, lists and links. */
export const choiceFields: INodeProperties[] = [
	...showForKinds(['button'], [buttonsField]),
	...showForKinds(
		['list'],
		[
			sectionsField(
				'sections',
				'Up to 10 sections with up to 10 rows in all of them together',
				rowsField,
			),
		],
	),
	...showForKinds(
		['ctaUrl'],
		[
			{
				displayName: 'URL',
				name: 'url',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. https://example.com/offer',
				description: 'The page the button opens. Meta does not tell whether it was tapped.',
			},
			{
				displayName: 'Payment Link Preview',
				name: 'paymentLinkPreview',
				type: 'boolean',
				default: false,
				description:
					'Whether to show the link as a payment. India only, with permission of Meta, and without a header.',
			},
		],
	),
	...showForKinds(
		['voiceCall'],
		[
			{
				displayName: 'Minutes',
				name: 'ttlMinutes',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 43200 },
				default: 10080,
				description: 'How long the button works, from 1 to 43,200 minutes (30 days)',
			},
			{
				displayName: 'Payload',
				name: 'payload',
				type: 'string',
				default: '',
				placeholder: 'e.g. from-offer',
				description: 'Comes back with the call, up to 512 characters',
			},
		],
	),
];
