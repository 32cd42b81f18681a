import { idFields } from '../../ids/idFields';
import { binaryOutputField } from '../media/binaryOutputField';
import type { OperationForm } from '../OperationForm';
import { imageFormatField } from './imageFormatField';

/** Asks for the address of the picture, then for the picture. */
export const downloadImage: OperationForm & { readonly n8nOnly: true } = {
	name: 'Download Image',
	action: 'Download QR code image',
	description: 'Fetch the picture of a code, as n8n binary data',
	fields: [idFields.phoneNumberId, idFields.qrCodeId, imageFormatField, binaryOutputField],
	n8nOnly: true,
	example: { qrCodeId: 'ANED2T5QRU7HGA', imageFormat: 'PNG', binaryField: 'data' },
};
