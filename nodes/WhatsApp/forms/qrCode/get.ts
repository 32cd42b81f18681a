import type { OperationForm } from '../OperationForm';
import { firstOfData } from '../firstOfData';

export const get: OperationForm = {
	name: 'Get',
	action: 'Get QR code',
	description: 'Read text, link and picture address of one code',
	defaultFields: 'code,prefilled_message,deep_link_url,qr_image_url.format(PNG)',
	entries: firstOfData,
	example: { qrCodeId: 'ANED2T5QRU7HGA' },
};
