import type { OperationForm } from '../OperationForm';
import { binaryInputField } from './binaryInputField';

export const upload: OperationForm = {
	name: 'Upload',
	action: 'Upload media',
	description:
		'Give a file to Meta, to send it by its ID for 30 days. Images 5 MB, audio and video 16 MB, stickers 500 KB, documents 100 MB.',
	fields: [
		binaryInputField,
		{
			displayName: 'Keep for (Minutes)',
			name: 'ttlMinutes',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 43_200 },
			default: 0,
			description:
				'For numbers without storage only: 60 to 43200 minutes instead of an hour. 0 leaves it to Meta.',
		},
	],
	n8nOnly: true,
	example: { binaryField: 'data' },
};
