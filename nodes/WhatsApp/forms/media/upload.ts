import type { OperationForm } from '../OperationForm';

export const upload: OperationForm = {
	name: 'Upload',
	action: 'Upload media',
	description: 'Give a file to Meta, to send it by its ID for 30 days',
	fields: [
		{
			displayName: 'Input Binary Field',
			name: 'binaryField',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the input field containing the binary file data to be uploaded',
			description: 'The binary field of the incoming item that holds the file',
		},
	],
	n8nOnly: true,
	example: { binaryField: 'data' },
};
