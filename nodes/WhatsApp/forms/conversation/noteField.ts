import type { INodeProperties } from 'n8n-workflow';

export const noteField: INodeProperties = {
	displayName: 'Note',
	name: 'note',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	description: 'What the next one should know; at most 2,000 characters',
};
