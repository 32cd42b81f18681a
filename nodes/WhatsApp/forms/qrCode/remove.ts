import type { OperationForm } from '../OperationForm';

export const remove: OperationForm = {
	name: 'Delete',
	action: 'Delete QR code',
	description: 'Take a code and its link out of use for good',
	example: { qrCodeId: 'ANED2T5QRU7HGA' },
};
