import type { OperationForm } from '../OperationForm';

export const listOwned: OperationForm = {
	name: 'Get Many of Business',
	action: 'Get many catalogs of business',
	description: 'Read all that the business portfolio owns, linked or not',
	defaultFields: 'id,name,vertical,product_count',
	example: { businessId: '506914307656634' },
};
