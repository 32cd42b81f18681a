import type { OperationForm } from '../OperationForm';
import { productMembersRead } from './productMembersRead';

export const getProduct: OperationForm = {
	name: 'Get Product',
	action: 'Get product',
	description: "Read one product by Meta's ID of it",
	defaultFields: productMembersRead,
	example: { productId: '4894839147215541' },
};
