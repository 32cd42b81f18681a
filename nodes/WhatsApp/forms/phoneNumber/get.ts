import type { OperationForm } from '../OperationForm';
import { numberSummary } from './numberSummary';
import { usualFields } from './usualFields';

export const get: OperationForm = {
	name: 'Get',
	action: 'Get phone number',
	description: 'Read name, quality, limits and status of one',
	defaultFields: usualFields,
	simplify: numberSummary,
	example: {},
};
