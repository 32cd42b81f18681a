import type { OperationForm } from '../OperationForm';
import { usualFields } from './usualFields';

export const getAccountNumber: OperationForm = {
	name: 'Get Account Number',
	action: 'Get account number',
	description: 'Read a number by its ID in the account, which webhooks of accounts name',
	defaultFields: usualFields,
	example: { accountNumberId: '1234567890123456' },
};
