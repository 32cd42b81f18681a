import type { OperationForm } from '../OperationForm';

export const list: OperationForm = {
	name: 'Get Many',
	action: 'Get many catalogs',
	description: 'Read those linked to the business account',
	defaultFields: 'id,name,vertical,product_count',
	example: {},
};
