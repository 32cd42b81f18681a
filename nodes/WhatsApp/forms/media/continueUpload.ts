import type { OperationForm } from '../OperationForm';
import { idFields } from '../../ids/idFields';
import { binaryInputField } from './binaryInputField';

/** Sends what is left of the file. The whole file is in the item, so the offset says where to go on. */
export const continueUpload: OperationForm = {
	name: 'Continue Upload',
	action: 'Continue upload',
	description: 'Send a file, or what is left of it, into an upload session',
	fields: [
		idFields.uploadSessionId,
		binaryInputField,
		{
			displayName: 'File Offset',
			name: 'fileOffset',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'How many bytes Meta has already, as Get Upload Session says',
		},
	],
	n8nOnly: true,
	example: {
		uploadSessionId: 'upload:MTphdHRhY2htZW50?sig=ARZqkG',
		binaryField: 'data',
		fileOffset: 0,
	},
};
