import type { INodeProperties } from 'n8n-workflow';

export const findField: INodeProperties = {
	displayName: 'Only Account ID',
	name: 'find',
	type: 'string',
	default: '',
	placeholder: 'e.g. 102290129340398',
	description: 'One account to look for. Empty means all of them.',
};
