import type { INodeProperties } from 'n8n-workflow';

export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. order_update',
	description:
		'Up to 512 lower-case letters, digits and _. The name of a deleted template is blocked for 30 days.',
};

export const languageField: INodeProperties = {
	displayName: 'Language',
	name: 'language',
	type: 'string',
	default: 'en',
	required: true,
	placeholder: 'e.g. es_MX',
	description:
		'The language code, such as en, en_US or es_MX. Each language is a template of its own.',
};

const categoryOptions = [
	{
		name: 'Authentication',
		value: 'authentication',
		description: 'One-time passwords; Meta writes the text',
	},
	{
		name: 'Marketing',
		value: 'marketing',
		description: 'Offers, news, reminders of a cart: all that is not asked for',
	},
	{
		name: 'Utility',
		value: 'utility',
		description: 'About something the customer did or asked for',
	},
];

/** What a new template is for; Meta changes it when the text says otherwise. */
export const categoryField: INodeProperties = {
	displayName: 'Category',
	name: 'category',
	type: 'options',
	options: categoryOptions,
	default: 'utility',
	description:
		'What the template is for. Meta puts a utility template that advertises into marketing.',
};

/** The same for a template that has one already. */
export const changedCategoryField: INodeProperties = {
	displayName: 'Category',
	name: 'category',
	type: 'options',
	options: [
		...categoryOptions.slice(0, 1),
		{ name: 'Keep As It Is', value: 'keep', description: 'Leave the category alone' },
		...categoryOptions.slice(1),
	],
	default: 'keep',
	description: 'The category of an approved template cannot be changed',
};
