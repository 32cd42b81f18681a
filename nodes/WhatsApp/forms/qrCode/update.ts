import { result } from '../../../../cloud-api/limits';
import { idFields } from '../../ids/idFields';
import type { OperationForm } from '../OperationForm';
import { messageField, messageLimits } from './messageField';

export const update: OperationForm = {
	name: 'Update',
	action: 'Update QR code',
	description: 'Change the text behind a code; what is printed stays good',
	fields: [idFields.qrCodeId, messageField],
	body: (form) => {
		const text = form.verbatim('prefilledMessage');
		return result({ code: form.text('qrCodeId'), prefilled_message: text }, messageLimits(text));
	},
	example: { qrCodeId: 'ANED2T5QRU7HGA', prefilledMessage: 'Show me the new lamps' },
};
