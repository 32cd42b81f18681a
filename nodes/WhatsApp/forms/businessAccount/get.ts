import type { OperationForm } from '../OperationForm';
import { usualFields } from './usualFields';

export const get: OperationForm = {
	name: 'Get',
	action: 'Get business account',
	description: 'Read name, currency, review, and whether anything keeps it from sending',
	defaultFields: usualFields,
	example: {},
};
