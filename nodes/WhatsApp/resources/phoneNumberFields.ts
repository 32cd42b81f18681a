import type { INodeProperties } from 'n8n-workflow';
import { showFor } from './showFor';

const forOperation = (operation: string, fields: readonly INodeProperties[]): INodeProperties[] =>
	showFor({ resource: ['phoneNumber'], operation: [operation] }, fields);

const pin: INodeProperties = {
	displayName: 'PIN',
	name: 'pin',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	description: 'Six digits, the two-step verification of the number',
};

const username: INodeProperties = {
	displayName: 'Username',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
	description: 'The business username to take',
};

/** What the operations on a phone number ask. */
export const phoneNumberFields: INodeProperties[] = [
	...showFor({ resource: ['phoneNumber'], operation: ['get', 'list'] }, [
		{
			displayName: 'Fields',
			name: 'fields',
			type: 'string',
			default: '',
			placeholder: 'e.g. display_phone_number,verified_name,quality_rating',
			description: 'Comma-separated names of what to read. Empty means the usual ones.',
		},
	]),
	...forOperation('list', [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { returnAll: [false] } },
			description: 'Max number of results to return',
		},
	]),
	...forOperation('add', [
		{
			displayName: 'Country Code',
			name: 'countryCode',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 34',
			description: 'Digits only',
		},
		{
			displayName: 'National Number',
			name: 'nationalNumber',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 600111222',
			description: 'The number without its country code',
		},
		{
			displayName: 'Verified Name',
			name: 'verifiedName',
			type: 'string',
			default: '',
			required: true,
			description: 'The name customers see; Meta checks it',
		},
	]),
	...forOperation('requestCode', [
		{
			displayName: 'Code Method',
			name: 'codeMethod',
			type: 'options',
			options: [
				{ name: 'SMS', value: 'SMS', description: 'By text message' },
				{ name: 'Voice', value: 'VOICE', description: 'By a call' },
			],
			default: 'SMS',
			description: 'How the code reaches the number',
		},
		{
			displayName: 'Code Language',
			name: 'codeLanguage',
			type: 'string',
			default: 'en_US',
			description: 'The language of the message or call',
		},
	]),
	...forOperation('verifyCode', [
		{
			displayName: 'Code',
			name: 'code',
			type: 'string',
			default: '',
			required: true,
			description: 'The six digits that arrived',
		},
	]),
	...showFor({ resource: ['phoneNumber'], operation: ['register', 'setTwoStepPin'] }, [pin]),
	...forOperation('requestDisplayName', [
		{
			displayName: 'Display Name',
			name: 'displayName',
			type: 'string',
			default: '',
			required: true,
			description: 'The name to ask for; register the number again within 14 days of its approval',
		},
	]),
	...forOperation('setSearchVisibility', [
		{
			displayName: 'Visible',
			name: 'visible',
			type: 'boolean',
			default: true,
			description: 'Whether people find the business by searching in WhatsApp',
		},
	]),
	...forOperation('setWebhookOverride', [
		{
			displayName: 'Callback URL',
			name: 'callbackUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/webhook',
			description: 'Where to send the webhooks of this number. Empty takes the override away.',
		},
		{
			displayName: 'Verify Token',
			name: 'verifyToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'What Meta sends along when it checks that address',
		},
	]),
	...forOperation('updateSettings', [
		{
			displayName: 'Settings',
			name: 'settings',
			type: 'json',
			default: '{}',
			required: true,
			description: 'A JSON object as Meta documents it, such as {"calling": {"status": "ENABLED"}}',
		},
	]),
	...forOperation('setUsername', [username]),
	...forOperation('requestOfficialAccount', [
		{
			displayName: 'Request',
			name: 'request',
			type: 'json',
			default: '{}',
			required: true,
			description: 'A JSON object as Meta documents it, with the reasons and links',
		},
	]),
];
