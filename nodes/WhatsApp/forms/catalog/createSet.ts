import { newProductSet } from '../../../../cloud-api/commerce/productSet';
import type { OperationForm } from '../OperationForm';
import { readSetRule, setFields } from './setFields';

export const createSet: OperationForm = {
	name: 'Create Set',
	action: 'Create product set',
	description: 'Make a collection of products, which customers see in the catalog',
	fields: [
		{
			displayName: 'Set Name',
			name: 'setName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Lamps',
			description: 'What customers see above the products',
		},
		...setFields,
	],
	body: (form) => newProductSet(form.text('setName'), readSetRule(form)),
	example: {
		catalogId: '194836987003835',
		setName: 'Reading',
		setProducts: 'lamp-reading, lamp-desk',
	},
};
