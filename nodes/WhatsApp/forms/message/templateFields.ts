import type { INodeProperties } from 'n8n-workflow';
import { showFor } from '../showFor';
import { templateParameterFields } from './templateParameterFields';

type Prefix = 'template' | 'fallbackTemplate';

const title = (prefix: Prefix, words: string): string =>
	`${prefix === 'template' ? 'Template' : 'Fallback Template'} ${words}`;

const name = (prefix: Prefix): INodeProperties => ({
	displayName: title(prefix, 'Name'),
	name: `${prefix}Name`,
	type: 'string',
	default: '',
	placeholder: 'e.g. order_update',
	description: 'As approved: lower-case letters, digits and _, up to 512 characters',
});

const language = (prefix: Prefix): INodeProperties => ({
	displayName: title(prefix, 'Language'),
	name: `${prefix}Language`,
	type: 'string',
	default: 'en',
	placeholder: 'e.g. es_MX',
	description: 'As approved, such as en, en_US or es_MX',
});

const category = (prefix: Prefix): INodeProperties => ({
	displayName: title(prefix, 'Category'),
	name: `${prefix}Category`,
	type: 'options',
	options: [
		{ name: 'Authentication', value: 'authentication', description: 'One-time passwords' },
		{ name: 'Marketing', value: 'marketing', description: 'Needs the consent of the contact' },
		{
			name: 'Utility',
			value: 'utility',
			description: 'About something the customer did or asked for',
		},
	],
	default: 'marketing',
	description:
		'The category Meta approved it in. The Wayfare runner sends marketing only to contacts who agreed to it.',
});

const list = (prefix: Prefix): INodeProperties => ({
	displayName: title(prefix, 'Parameters'),
	name: `${prefix}Parameters`,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Parameter',
	default: {},
	description: 'The values of the variables of the template. Parts without variables need none.',
	options: [{ displayName: 'Parameter', name: 'parameter', values: templateParameterFields }],
});

/** Nodes of version 1 name their template and list its values; later ones choose it, and its form is made. */
const generated: INodeProperties[] = [
	{
		displayName: 'Template',
		name: 'template',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'The template in one of its languages, as WhatsApp Manager has it',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchTemplates', searchable: true },
			},
			{
				displayName: 'By Name',
				name: 'name',
				type: 'string',
				placeholder: 'e.g. order_update|en_US',
				hint: 'Name and language with a | between',
				validation: [
					{
						type: 'regex',
						properties: {
							regex: '^[a-z0-9_]{1,512}\\|[a-z]{2,3}(_[A-Za-z0-9]{2,4})*$',
							errorMessage: 'Write name and language as approved, such as order_update|en_US',
						},
					},
				],
			},
		],
	},
	{
		displayName: 'Template Values',
		name: 'templateInput',
		type: 'options',
		options: [
			{
				name: 'Form',
				value: 'form',
				description: 'One input for each variable, made from the template',
			},
			{
				name: 'List',
				value: 'list',
				description: 'Values added one by one, for a template named by an expression',
			},
		],
		default: 'form',
		description: 'How to give the values of its variables',
	},
	{
		displayName: 'Variables',
		name: 'templateValues',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		displayOptions: { show: { templateInput: ['form'] } },
		typeOptions: {
			loadOptionsDependsOn: ['template.value'],
			resourceMapper: {
				resourceMapperMethod: 'getTemplateFields',
				mode: 'add',
				valuesLabel: 'Variables',
				fieldWords: { singular: 'variable', plural: 'variables' },
				addAllFields: true,
				supportAutoMap: false,
				noFieldsError: 'This template has no variables: it goes out as it is',
			},
		},
		description: 'What stands in for the variables of the template',
	},
];

/** Lets both versions share the list, which is the largest part of the form. */
const onlyList: INodeProperties = {
	displayName: 'Template Values',
	name: 'templateInput',
	type: 'hidden',
	default: 'list',
	description: 'Nodes of this version list the values of their template',
};

const ofVersion = (since: 1 | 1.1, fields: readonly INodeProperties[]): INodeProperties[] =>
	showFor({ '@version': [since === 1 ? 1 : { _cnd: { gte: since } }] }, fields);

/** What a message that is a template asks. */
export const templateFields: INodeProperties[] = [
	...ofVersion(1, [name('template'), language('template')]),
	...ofVersion(1.1, generated.slice(0, 1)),
	category('template'),
	...ofVersion(1, [onlyList]),
	...ofVersion(1.1, generated.slice(1)),
	{ ...list('template'), displayOptions: { show: { templateInput: ['list'] } } },
];

/** What the template asks that stands in for another message, by the alphabet. */
export const fallbackTemplateFields: INodeProperties[] = [
	category('fallbackTemplate'),
	language('fallbackTemplate'),
	name('fallbackTemplate'),
	list('fallbackTemplate'),
];
