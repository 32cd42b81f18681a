import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

export const userField: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 122094847464099',
	description: 'The user or system user of the business, as Business Settings shows it',
};

/** What a user may do with an account. */
export const taskOptions: INodePropertyOptions[] = [
	{ name: 'Develop', value: 'DEVELOP', description: 'Use the API' },
	{ name: 'Full Control', value: 'FULL_CONTROL', description: 'Everything, users included' },
	{ name: 'Manage', value: 'MANAGE', description: 'Full control of the account' },
	{ name: 'Manage Billing', value: 'MANAGE_BILLING', description: 'Change how it is paid' },
	{ name: 'Manage Extensions', value: 'MANAGE_EXTENSIONS', description: 'Change extensions' },
	{
		name: 'Manage Phone Assets',
		value: 'MANAGE_PHONE_ASSETS',
		description: 'Change what belongs to numbers',
	},
	{ name: 'Manage Phone Numbers', value: 'MANAGE_PHONE', description: 'Change phone numbers' },
	{
		name: 'Manage Templates',
		value: 'MANAGE_TEMPLATES',
		description: 'Create, change and delete templates',
	},
	{ name: 'Manage Users', value: 'MANAGE_USERS', description: 'Add and remove users' },
	{ name: 'Messaging', value: 'MESSAGING', description: 'Send messages' },
	{
		name: 'Receive Incoming Messages',
		value: 'RECEIVE_INCOMING_MESSAGES',
		description: 'Read what customers write',
	},
	{ name: 'View Cost', value: 'VIEW_COST', description: 'See what is charged' },
	{ name: 'View Insights', value: 'VIEW_INSIGHTS', description: 'See analytics' },
	{
		name: 'View Phone Assets',
		value: 'VIEW_PHONE_ASSETS',
		description: 'See numbers and what belongs to them',
	},
	{ name: 'View Templates', value: 'VIEW_TEMPLATES', description: 'See templates' },
];
