import type { INodeProperties } from 'n8n-workflow';

/** Where in the outgoing item the file goes. */
export const binaryOutputField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryField',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the output binary field to put the file in',
	description: 'The binary field of the outgoing item that will hold the file',
};
