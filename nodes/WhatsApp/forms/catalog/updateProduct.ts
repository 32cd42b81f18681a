import { productUpdate } from '../../../../cloud-api/commerce/product';
import type { OperationForm } from '../OperationForm';
import { productFields, readProduct } from './productFields';

export const updateProduct: OperationForm = {
	name: 'Update Product',
	action: 'Update product',
	description: 'Change price, stock or texts of one product',
	fields: [
		{
			displayName: 'Changes',
			name: 'productChanges',
			type: 'collection',
			placeholder: 'Add Change',
			default: {},
			description: 'What is to change; the rest stays as it is',
			options: productFields,
		},
	],
	body: (form) => productUpdate(readProduct(form.group('productChanges'))),
	example: {
		productId: '4894839147215541',
		productChanges: { price: 19.99, currency: 'EUR', availability: 'out of stock' },
	},
};
