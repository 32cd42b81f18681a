import { count, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { taskOptions, userField } from './userFields';

export const assignUser: OperationForm = {
	name: 'Assign User',
	action: 'Assign user to business account',
	description: 'Let a user work with the account, or change what they may do',
	fields: [
		userField,
		{
			displayName: 'Tasks',
			name: 'tasks',
			type: 'multiOptions',
			options: taskOptions,
			default: ['MANAGE'],
			description: 'All that the user may do; what is not named is taken away',
		},
	],
	body: (form) => {
		const tasks = form.has('tasks') ? form.names('tasks') : ['MANAGE'];
		return result({ user: form.text('userId'), tasks }, count('tasks', tasks, 1, Infinity));
	},
	example: { userId: '122094847464099', tasks: ['MANAGE', 'MESSAGING'] },
};
