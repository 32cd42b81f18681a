import type { OperationForm } from '../OperationForm';

export const getSignup: OperationForm = {
	name: 'Get Signup Link',
	action: 'Get signup link',
	description: 'Read texts and status of an opt-in link',
	example: { signupId: '1029384756' },
};
