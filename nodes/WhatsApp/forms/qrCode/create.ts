import { present } from '../../../../cloud-api/json';
import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { imageFormatField } from './imageFormatField';
import { messageField, messageLimits } from './messageField';

export const create: OperationForm = {
	name: 'Create',
	action: 'Create QR code',
	description: 'Make a code and a short link that open a chat; a number may have 2,000',
	fields: [messageField, imageFormatField],
	body: (form) => {
		const text = form.verbatim('prefilledMessage');
		return result(
			present({
				prefilled_message: text,
				generate_qr_image: form.choice('imageFormat', ['PNG', 'SVG']) ?? 'PNG',
			}),
			messageLimits(text),
		);
	},
	example: { prefilledMessage: 'Show me the lamps', imageFormat: 'SVG' },
};
