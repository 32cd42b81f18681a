import {
	batchMethods,
	productBatch,
	rawProductBatch,
} from '../../../../cloud-api/commerce/productBatch';
import type { OperationForm } from '../OperationForm';
import { productFields, readProduct, retailerIdField } from './productFields';

export const sendBatch: OperationForm = {
	name: 'Send Batch',
	action: 'Send product batch',
	description:
		'Create, change and delete up to 5,000 products at once; Get Batch Status tells when it is done',
	fields: [
		{
			displayName: 'Products As',
			name: 'productsAs',
			type: 'options',
			options: [
				{ name: 'Fields', value: 'fields', description: 'Each product typed in here' },
				{
					name: 'JSON',
					value: 'json',
					description: 'A list made by other nodes, in the words of Meta',
				},
			],
			default: 'fields',
			description: 'How to give the products',
		},
		{
			displayName: 'Products',
			name: 'products',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Product',
			default: {},
			displayOptions: { show: { productsAs: ['fields'] } },
			description: 'Up to 5,000 products',
			options: [
				{
					displayName: 'Product',
					name: 'product',
					values: [
						{
							displayName: 'Method',
							name: 'method',
							type: 'options',
							options: [
								{ name: 'Create', value: 'CREATE', description: 'A product new to the catalog' },
								{ name: 'Delete', value: 'DELETE', description: 'Out of the catalog with it' },
								{ name: 'Update', value: 'UPDATE', description: 'Only what is given changes' },
							],
							default: 'UPDATE',
							description: 'What to do with it',
						},
						retailerIdField,
						{
							displayName: 'Details',
							name: 'details',
							type: 'collection',
							placeholder: 'Add Detail',
							default: {},
							description: 'A new product needs name, description, both URLs, price and currency',
							options: productFields,
						},
					],
				},
			],
		},
		{
			displayName: 'Requests',
			name: 'requests',
			type: 'json',
			default: '[]',
			displayOptions: { show: { productsAs: ['json'] } },
			description:
				'A list of up to 5,000 objects, 28 MB in all: each has a <code>method</code> (CREATE, UPDATE or DELETE) and <code>data</code> with the columns of a product feed, such as <code>{"title": "Lamp", "price": "19.99 EUR"}</code>',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Create When Unknown',
					name: 'allowUpsert',
					type: 'boolean',
					default: true,
					description: 'Whether an update of a product the catalog does not have creates it',
				},
			],
		},
	],
	body: (form) => {
		const upsert = form.group('options').flag('allowUpsert', true);
		return form.text('productsAs') === 'json'
			? rawProductBatch(form.json('requests'), upsert)
			: productBatch(
					form.rows('products', 'product').map((row) => ({
						...readProduct(row.group('details')),
						method: row.choice('method', batchMethods) ?? 'UPDATE',
						retailerId: row.optional('retailerId'),
					})),
					upsert,
				);
	},
	example: {
		catalogId: '194836987003835',
		products: {
			product: [
				{ method: 'UPDATE', retailerId: 'lamp-reading', details: { price: 45, currency: 'EUR' } },
				{ method: 'DELETE', retailerId: 'lamp-gone' },
			],
		},
	},
};
