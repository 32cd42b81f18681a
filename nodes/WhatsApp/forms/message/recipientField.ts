import type { INodeProperties } from 'n8n-workflow';

export const recipientField: INodeProperties = {
	displayName: 'Recipient',
	name: 'to',
	type: 'string',
	default: '',
	placeholder: 'e.g. +34600111222',
	description:
		'A phone number with its country code, or the user ID of a customer who hides it. In the Wayfare runner leave it empty: messages go to the contact of the run.',
};
