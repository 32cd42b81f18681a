import type { INodeProperties } from 'n8n-workflow';

/** Where in the incoming item the file is. */
export const binaryInputField: INodeProperties = {
	displayName: 'Input Binary Field',
	name: 'binaryField',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the input field containing the binary file data to be uploaded',
	description: 'The binary field of the incoming item that holds the file',
};
