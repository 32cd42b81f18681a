import type { FormsOf, ResourceForm } from '../OperationForm';
import { create } from './create';
import { downloadImage } from './downloadImage';
import { get } from './get';
import { list } from './list';
import { remove } from './remove';
import { update } from './update';

const operations: FormsOf<'qrCode'> = { list, get, create, update, delete: remove };

/** QR codes and short links that open a chat with a text. */
export const qrCode: ResourceForm = {
	name: 'QR Code',
	first: 'list',
	operations,
	compound: { downloadImage },
};
