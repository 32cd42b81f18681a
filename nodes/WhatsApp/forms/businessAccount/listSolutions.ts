import type { OperationForm } from '../OperationForm';

export const listSolutions: OperationForm = {
	name: 'Get Solutions',
	action: 'Get solutions of business account',
	description: 'Read which multi-partner solutions it takes part in',
	example: {},
};
