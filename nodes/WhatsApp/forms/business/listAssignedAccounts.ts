import type { OperationForm } from '../OperationForm';

export const listAssignedAccounts: OperationForm = {
	name: 'Get Accounts of User',
	action: 'Get accounts of user',
	description: 'Read the WhatsApp Business Accounts that a user may work with',
	example: { userId: '122094847464099' },
};
