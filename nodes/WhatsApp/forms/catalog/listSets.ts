import type { OperationForm } from '../OperationForm';

export const listSets: OperationForm = {
	name: 'Get Many Sets',
	action: 'Get many product sets',
	description: 'Read the collections of a catalog',
	defaultFields: 'id,name,filter,product_count',
	example: { catalogId: '194836987003835' },
};
