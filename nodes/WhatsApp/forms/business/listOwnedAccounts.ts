import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { findField } from './findField';

export const listOwnedAccounts: OperationForm = {
	name: 'Get Owned Accounts',
	action: 'Get owned accounts of business',
	description: 'Read the WhatsApp Business Accounts that belong to it',
	fields: [findField],
	defaultFields: 'id,name,currency,timezone_id,account_review_status,business_verification_status',
	query: (form) => result({ find: form.text('find') }),
	example: { businessId: '506914307656634' },
};
