import { newProduct } from '../../../../cloud-api/commerce/product';
import { Form } from '../../../form/Form';
import type { OperationForm } from '../OperationForm';
import { productFields, readProduct, retailerIdField } from './productFields';

const needed = ['currency', 'description', 'imageLink', 'link', 'name', 'price'];

export const createProduct: OperationForm = {
	name: 'Create Product',
	action: 'Create product',
	description: 'Put one product into a catalog; for many at once use Send Batch',
	fields: [
		retailerIdField,
		...productFields
			.filter(({ name }) => needed.includes(name))
			.map((field) => ({ ...field, required: true })),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'What a product may have besides',
			options: productFields.filter(({ name }) => !needed.includes(name)),
		},
	],
	body: (form) =>
		newProduct(
			readProduct(
				new Form({ availability: 'in stock', ...form.values, ...form.object('additionalFields') }),
			),
		),
	example: {
		catalogId: '194836987003835',
		retailerId: 'sku-new',
		name: 'Desk lamp',
		description: 'A lamp for long evenings',
		link: 'https://shop.example/desk-lamp',
		imageLink: 'https://shop.example/desk-lamp.jpg',
		price: 24.5,
		currency: 'EUR',
	},
};
