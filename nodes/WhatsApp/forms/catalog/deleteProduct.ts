import type { OperationForm } from '../OperationForm';

export const deleteProduct: OperationForm = {
	name: 'Delete Product',
	action: 'Delete product',
	description: 'Take one product out of its catalog',
	example: { productId: '4894839147215541' },
};
