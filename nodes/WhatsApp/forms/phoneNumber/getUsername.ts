import type { OperationForm } from '../OperationForm';

export const getUsername: OperationForm = {
	name: 'Get Username',
	action: 'Get username',
	description: 'Read the business username',
	example: {},
};
