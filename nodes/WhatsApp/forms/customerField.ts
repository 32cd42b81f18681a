import type { INodeProperties } from 'n8n-workflow';

/** Which customer a call or a conversation is with. */
export const customerField: INodeProperties = {
	displayName: 'Customer',
	name: 'customer',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +34600111222',
	description:
		'The phone number with its country code, or the user ID of a customer who hides it (ES.13491208655302741918)',
};
