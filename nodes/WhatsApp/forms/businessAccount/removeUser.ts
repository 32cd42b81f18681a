import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { userField } from './userFields';

export const removeUser: OperationForm = {
	name: 'Remove User',
	action: 'Remove user from business account',
	description: 'Let a user work with the account no longer',
	fields: [userField],
	query: (form) => result({ user: form.text('userId') }),
	example: { userId: '122094847464099' },
};
