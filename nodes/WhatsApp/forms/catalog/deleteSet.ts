import type { OperationForm } from '../OperationForm';

export const deleteSet: OperationForm = {
	name: 'Delete Set',
	action: 'Delete product set',
	description: 'Remove a collection; its products stay in the catalog',
	example: { productSetId: '1230720170373592' },
};
