import type { INodeProperties } from 'n8n-workflow';
import {
	availabilities,
	conditions,
	type ProductItem,
} from '../../../../cloud-api/commerce/productItem';
import type { Form } from '../../../form/Form';

/** The shop's own id of a product. */
export const retailerIdField: INodeProperties = {
	displayName: 'Product ID',
	name: 'retailerId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. sku-1',
	description: 'The ID the product has in your shop, up to 100 characters',
};

/** Everything else about a product, for collections; alphabetical as n8n wants it. */
export const productFields: INodeProperties[] = [
	{
		displayName: 'Availability',
		name: 'availability',
		type: 'options',
		options: [
			{ name: 'Available for Order', value: 'available for order' },
			{ name: 'Discontinued', value: 'discontinued' },
			{ name: 'In Stock', value: 'in stock' },
			{ name: 'Out of Stock', value: 'out of stock' },
			{ name: 'Preorder', value: 'preorder' },
		],
		default: 'in stock',
		description: 'Whether the product can be bought',
	},
	{
		displayName: 'Brand',
		name: 'brand',
		type: 'string',
		default: '',
		description: 'Up to 100 characters',
	},
	{
		displayName: 'Condition',
		name: 'condition',
		type: 'options',
		options: [
			{ name: 'New', value: 'new' },
			{ name: 'Refurbished', value: 'refurbished' },
			{ name: 'Used', value: 'used' },
		],
		default: 'new',
		description: 'The state the product is in',
	},
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'string',
		default: '',
		placeholder: 'e.g. EUR',
		description: 'The ISO code of the currency of both prices; needed with a price',
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		description: 'Up to 9,999 characters',
	},
	{
		displayName: 'Image URL',
		name: 'imageLink',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/lamp.jpg',
		description: 'The picture customers see, at least 500 by 500 pixels',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Reading lamp',
		description: 'Up to 200 characters',
	},
	{
		displayName: 'Page URL',
		name: 'link',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/lamp',
		description: 'The page of the product in your shop',
	},
	{
		displayName: 'Price',
		name: 'price',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 0,
		description: 'In whole units: 19.99 for 19.99 euros',
	},
	{
		displayName: 'Sale Price',
		name: 'salePrice',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 0,
		description: 'The reduced price, in whole units',
	},
];

/** A product from its fields; what was not added stays undefined, and as it is at Meta. */
export const readProduct = (form: Form): ProductItem => ({
	retailerId: form.optional('retailerId'),
	name: form.optional('name'),
	description: form.optional('description'),
	link: form.optional('link'),
	imageLink: form.optional('imageLink'),
	price: form.number('price'),
	salePrice: form.number('salePrice'),
	currency: form.optional('currency')?.trim().toUpperCase(),
	availability: form.choice('availability', availabilities),
	condition: form.choice('condition', conditions),
	brand: form.optional('brand'),
});
