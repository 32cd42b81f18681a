import type { OperationForm } from '../OperationForm';

export const remove: OperationForm = {
	name: 'Delete',
	action: 'Delete media',
	description: 'Remove an uploaded file from the servers of Meta',
	example: { mediaId: '1037543291543636' },
};
