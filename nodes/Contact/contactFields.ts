import type { INodeProperties } from 'n8n-workflow';
import { contactIdField } from '../runner/contactIdField';

const showFor = (...operation: string[]) => ({ show: { operation } });

/** The form of Contact. */
export const contactFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Add Tags',
				value: 'addTags',
				description: 'Put labels on the contact',
				action: 'Add tags',
			},
			{
				name: 'Get',
				value: 'get',
				description: 'Read everything known about the contact',
				action: 'Get contact',
			},
			{
				name: 'Remove Tags',
				value: 'removeTags',
				description: 'Take labels off the contact',
				action: 'Remove tags',
			},
			{
				name: 'Set Attributes',
				value: 'setAttributes',
				description: 'Remember facts about the contact',
				action: 'Set attributes',
			},
			{
				name: 'Set Consent',
				value: 'setConsent',
				description: 'Record that the contact wants marketing or no longer does',
				action: 'Set consent',
			},
			{
				name: 'Set Time Zone',
				value: 'setZone',
				description: 'Set the zone whose wall clock quiet hours follow',
				action: 'Set time zone',
			},
		],
		default: 'get',
	},
	contactIdField('Who is read or changed, in the runner.'),
	{
		displayName: 'Attributes',
		name: 'attributes',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Attribute',
		default: {},
		displayOptions: showFor('setAttributes'),
		description: 'The facts to remember. Attributes not named here stay as they are.',
		options: [
			{
				displayName: 'Attribute',
				name: 'attribute',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. topic',
						description: 'The name to read it by later, in the attributes of the contact',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'What to remember under that name',
					},
				],
			},
		],
	},
	{
		displayName: 'Tags',
		name: 'tags',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. vip, newsletter',
		displayOptions: showFor('addTags', 'removeTags'),
		description: 'Comma-separated labels',
	},
	{
		displayName: 'Consent',
		name: 'consent',
		type: 'options',
		options: [
			{ name: 'Granted', value: 'granted', description: 'The contact agreed to marketing' },
			{ name: 'Withdrawn', value: 'withdrawn', description: 'The contact wants no marketing' },
		],
		default: 'withdrawn',
		displayOptions: showFor('setConsent'),
		description: 'What the contact said about marketing messages',
	},
	{
		displayName: 'Source',
		name: 'source',
		type: 'string',
		default: '',
		placeholder: 'e.g. button in the welcome journey',
		displayOptions: showFor('setConsent'),
		description: 'Where they said it, kept as proof',
	},
	{
		displayName: 'Time Zone',
		name: 'zone',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. America/Bogota',
		displayOptions: showFor('setZone'),
		description: 'An IANA name',
	},
];
