import { idFields } from '../../ids/idFields';
import type { OperationForm } from '../OperationForm';

/** Asks for the address, then for the file. */
export const download: OperationForm & { readonly n8nOnly: true } = {
	name: 'Download',
	action: 'Download media',
	description: 'Fetch a file that a customer sent, as n8n binary data',
	fields: [
		idFields.mediaId,
		{
			displayName: 'Put Output File in Field',
			name: 'binaryField',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the output binary field to put the file in',
			description: 'The binary field of the outgoing item that will hold the file',
		},
	],
	n8nOnly: true,
	example: { mediaId: '1037543291543636', binaryField: 'data' },
};
