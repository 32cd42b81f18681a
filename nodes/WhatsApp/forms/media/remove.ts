import type { OperationForm } from '../OperationForm';
import { ownerField, ownerQuery } from './ownerField';

export const remove: OperationForm = {
	name: 'Delete',
	action: 'Delete media',
	description: 'Remove an uploaded file from the servers of Meta',
	fields: [ownerField],
	query: ownerQuery,
	example: { mediaId: '1037543291543636' },
};
