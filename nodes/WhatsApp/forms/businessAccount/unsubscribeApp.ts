import type { OperationForm } from '../OperationForm';

export const unsubscribeApp: OperationForm = {
	name: 'Unsubscribe App',
	action: 'Unsubscribe app from business account',
	description: 'Let the app of the token hear of this account no longer',
	example: {},
};
