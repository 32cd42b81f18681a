import type { OperationForm } from '../OperationForm';

export const deleteUsername: OperationForm = {
	name: 'Delete Username',
	action: 'Delete username',
	description: 'Give the business username back',
	example: {},
};
