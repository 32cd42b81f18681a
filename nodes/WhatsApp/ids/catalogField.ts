import type { INodeProperties } from 'n8n-workflow';

const list = (searchListMethod: string) => ({
	displayName: 'From List',
	name: 'list',
	type: 'list' as const,
	typeOptions: { searchListMethod, searchable: true },
});

const digitsOnly = (errorMessage: string) => [
	{ type: 'regex' as const, properties: { regex: '^[0-9]+$', errorMessage } },
];

/** A catalog, chosen from those of the business account or named by its ID. */
export const catalogField: INodeProperties = {
	displayName: 'Catalog',
	name: 'catalogId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The catalog, as Commerce Manager shows it',
	modes: [
		list('searchCatalogs'),
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 194836987003835',
			validation: digitsOnly('A catalog ID has digits only'),
		},
	],
};

/** A product of the catalog named before it, by Meta's own ID. */
export const productField: INodeProperties = {
	displayName: 'Product ID',
	name: 'productId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 4894839147215541',
	description: "Meta's ID of the product, as Get Many Products reads it; not the one of your shop",
};

/** A product as the shop names it, chosen from the catalog of the same form. */
export const retailerProductField: INodeProperties = {
	displayName: 'Product',
	name: 'productRetailerId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The product, as your catalog has it',
	modes: [
		list('searchProducts'),
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. sku-1' },
	],
};

export const productSetField: INodeProperties = {
	displayName: 'Product Set ID',
	name: 'productSetId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1230720170373592',
	description: 'The ID of the set, as Get Many Sets reads it',
};
