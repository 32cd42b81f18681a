import { idFields } from '../../ids/idFields';
import type { OperationForm } from '../OperationForm';
import { binaryOutputField } from './binaryOutputField';
import { ownerField } from './ownerField';

/** Asks for the address, then for the file. */
export const download: OperationForm & { readonly n8nOnly: true } = {
	name: 'Download',
	action: 'Download media',
	description: 'Fetch a file that a customer sent, as n8n binary data',
	fields: [
		idFields.mediaId,
		binaryOutputField,
		{
			displayName: 'Max Size (MB)',
			name: 'maxMegabytes',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100 },
			default: 100,
			description: 'A larger file is refused before it is fetched. Customers send up to 100 MB.',
		},
		ownerField,
	],
	n8nOnly: true,
	example: { mediaId: '1037543291543636', binaryField: 'data' },
};
