import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { findField } from './findField';

export const listClientAccounts: OperationForm = {
	name: 'Get Client Accounts',
	action: 'Get client accounts of business',
	description: 'Read the WhatsApp Business Accounts that clients share with it',
	fields: [findField],
	defaultFields: 'id,name,currency,timezone_id,account_review_status,business_verification_status',
	query: (form) => result({ find: form.text('find') }),
	example: { businessId: '506914307656634' },
};
