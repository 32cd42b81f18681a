import type { INodeProperties } from 'n8n-workflow';
import { phoneNumberFields } from './phoneNumberFields';

/** The form of the resource Phone Number: its operations, then what each asks. */
export const phoneNumberDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['phoneNumber'] } },
		options: [
			{
				name: 'Add',
				value: 'add',
				description: 'Put a new number into the business account',
				action: 'Add phone number',
			},
			{
				name: 'Delete Username',
				value: 'deleteUsername',
				description: 'Give the business username back',
				action: 'Delete username',
			},
			{
				name: 'Deregister',
				value: 'deregister',
				description: 'Take the number off the Cloud API; counted, 10 in 72 hours',
				action: 'Deregister phone number',
			},
			{
				name: 'Get',
				value: 'get',
				description: 'Read name, quality, limits and status of one',
				action: 'Get phone number',
			},
			{
				name: 'Get Many',
				value: 'list',
				description: 'Read those of the business account',
				action: 'Get many phone numbers',
			},
			{
				name: 'Get Official Account Status',
				value: 'getOfficialAccountStatus',
				description: 'Read whether the blue badge was asked for and granted',
				action: 'Get official account status',
			},
			{
				name: 'Get Settings',
				value: 'getSettings',
				description: 'Read calling, storage and identity settings',
				action: 'Get phone number settings',
			},
			{
				name: 'Get Username',
				value: 'getUsername',
				description: 'Read the business username',
				action: 'Get username',
			},
			{
				name: 'Get Username Suggestions',
				value: 'listUsernameSuggestions',
				description: 'Read which business usernames Meta proposes',
				action: 'Get username suggestions',
			},
			{
				name: 'Register',
				value: 'register',
				description: 'Put the number on the Cloud API; counted, 10 in 72 hours',
				action: 'Register phone number',
			},
			{
				name: 'Request Code',
				value: 'requestCode',
				description: 'Have a verification code sent or spoken',
				action: 'Request verification code',
			},
			{
				name: 'Request Display Name',
				value: 'requestDisplayName',
				description: 'Ask for another name; counted, 10 in 30 days',
				action: 'Request display name',
			},
			{
				name: 'Request Official Account',
				value: 'requestOfficialAccount',
				description: 'Ask for the blue badge',
				action: 'Request official account',
			},
			{
				name: 'Set Search Visibility',
				value: 'setSearchVisibility',
				description: 'Say whether people find the business in WhatsApp',
				action: 'Set search visibility',
			},
			{
				name: 'Set Two-Step PIN',
				value: 'setTwoStepPin',
				description: 'Change the PIN that registering asks for',
				action: 'Set two step PIN',
			},
			{
				name: 'Set Username',
				value: 'setUsername',
				description: 'Take a business username',
				action: 'Set username',
			},
			{
				name: 'Set Webhook Override',
				value: 'setWebhookOverride',
				description: 'Send the webhooks of this number to an address of its own',
				action: 'Set webhook override',
			},
			{
				name: 'Update Settings',
				value: 'updateSettings',
				description: 'Change calling, storage or identity settings',
				action: 'Update phone number settings',
			},
			{
				name: 'Verify Code',
				value: 'verifyCode',
				description: 'Give back the code that arrived on the number',
				action: 'Verify code',
			},
		],
		default: 'get',
	},
	...phoneNumberFields,
];
