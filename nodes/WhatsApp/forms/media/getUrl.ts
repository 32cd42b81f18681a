import type { OperationForm } from '../OperationForm';
import { ownerField, ownerQuery } from './ownerField';

export const getUrl: OperationForm = {
	name: 'Get URL',
	action: 'Get media URL',
	description: 'Read the address, type, size and hash of a file; the address lives 5 minutes',
	fields: [ownerField],
	query: ownerQuery,
	example: { mediaId: '1037543291543636' },
};
