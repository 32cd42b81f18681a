import { dataEntries } from '../dataEntries';
import type { OperationForm } from '../OperationForm';

export const listCreditLines: OperationForm = {
	name: 'Get Credit Lines',
	action: 'Get credit lines of business',
	description: 'Read what it pays with on account',
	defaultFields: 'id,legal_entity_name',
	entries: dataEntries,
	example: { businessId: '506914307656634' },
};
