import { isJsonObject } from '../../../../cloud-api/json';
import { must, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { productMembersRead } from './productMembersRead';

export const listProducts: OperationForm = {
	name: 'Get Many Products',
	action: 'Get many products',
	description: 'Read the products of a catalog, all or those a filter finds',
	fields: [
		{
			displayName: 'Filter',
			name: 'filter',
			type: 'json',
			default: '',
			placeholder: 'e.g. {"retailer_id": {"is_any": ["sku-1", "sku-2"]}}',
			description:
				'A condition per field, as <a href="https://developers.facebook.com/docs/marketing-api/reference/product-set">Meta writes filters</a>. Empty means all.',
		},
	],
	defaultFields: productMembersRead,
	query: (form) => {
		const filter = form.json('filter');
		return result(
			{ filter: filter === undefined ? undefined : JSON.stringify(filter) },
			must(
				filter === undefined || isJsonObject(filter),
				'filter',
				'a JSON object',
				'something else',
			),
		);
	},
	example: { catalogId: '194836987003835', filter: '{"availability": {"eq": "in stock"}}' },
};
