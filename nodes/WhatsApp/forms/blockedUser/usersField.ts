import type { INodeProperties } from 'n8n-workflow';

/** Whom a change of the block list is about. */
export const usersField: INodeProperties = {
	displayName: 'Users',
	name: 'users',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +34600111222, ES.13491208655302741918',
	description:
		'Phone numbers with country code or user IDs, separated by commas, or a list by an expression; up to 1,000. Each one comes out as an item that says whether it worked.',
};
