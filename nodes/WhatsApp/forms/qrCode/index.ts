import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'qrCode'> = {};

/** QR codes and short links that open a chat with a text. */
export const qrCode: ResourceForm = { name: 'QR Code', first: '', operations };
