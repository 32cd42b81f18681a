import type { OperationForm } from '../OperationForm';
import { simpleFlow } from './simpleFlow';

export const list: OperationForm = {
	name: 'Get Many',
	action: 'Get many flows',
	description: 'Read those of the business account with their status',
	defaultFields: 'id,name,status,categories,validation_errors,updated_at',
	simplify: simpleFlow,
	example: { limit: 10 },
};
