import type { INodeProperties } from 'n8n-workflow';
import type { SetRule } from '../../../../cloud-api/commerce/productSet';
import type { Form } from '../../../form/Form';

/** How a set says which products it holds. */
export const setFields: INodeProperties[] = [
	{
		displayName: 'Products By',
		name: 'setBy',
		type: 'options',
		options: [
			{ name: 'Filter', value: 'filter', description: 'All that fit a rule, later ones too' },
			{ name: 'ID', value: 'products', description: 'Products named one by one' },
		],
		default: 'products',
		description: 'How to choose the products of the set',
	},
	{
		displayName: 'Product IDs',
		name: 'setProducts',
		type: 'string',
		default: '',
		placeholder: 'e.g. sku-1, sku-2',
		displayOptions: { show: { setBy: ['products'] } },
		description: 'Comma-separated IDs of products, as your catalog has them',
	},
	{
		displayName: 'Filter',
		name: 'setFilter',
		type: 'json',
		default: '{}',
		displayOptions: { show: { setBy: ['filter'] } },
		description:
			'A condition per field, such as {"brand": {"eq": "Wayfare"}}, as <a href="https://developers.facebook.com/docs/marketing-api/reference/product-set">Meta writes filters</a>',
	},
];

export const readSetRule = (form: Form): SetRule =>
	form.text('setBy') === 'filter'
		? { kind: 'filter', filter: form.object('setFilter') }
		: { kind: 'products', retailerIds: form.names('setProducts') };
