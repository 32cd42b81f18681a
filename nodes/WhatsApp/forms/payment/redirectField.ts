import type { INodeProperties } from 'n8n-workflow';

/** Where the browser goes once the gateway is connected. */
export const redirectField: INodeProperties = {
	displayName: 'Redirect URL',
	name: 'redirectUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/payments',
	description: "Where the browser goes after the gateway's account was connected",
};
