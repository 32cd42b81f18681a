import type { OperationForm } from '../OperationForm';

export const get: OperationForm = {
	name: 'Get',
	action: 'Get catalog',
	description: 'Read name, kind and number of products of one',
	defaultFields: 'id,name,vertical,product_count,business',
	example: { catalogId: '194836987003835' },
};
