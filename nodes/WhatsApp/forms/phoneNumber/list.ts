import type { OperationForm } from '../OperationForm';
import { usualFields } from './usualFields';

export const list: OperationForm = {
	name: 'Get Many',
	action: 'Get many phone numbers',
	description: 'Read those of the business account',
	defaultFields: usualFields,
	example: {},
};
