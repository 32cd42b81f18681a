import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const requestDisplayName: OperationForm = {
	name: 'Request Display Name',
	action: 'Request display name',
	description: 'Ask for another name; counted, 10 in 30 days',
	fields: [
		{
			displayName: 'Display Name',
			name: 'displayName',
			type: 'string',
			default: '',
			required: true,
			description: 'The name to ask for; register the number again within 14 days of its approval',
		},
	],
	query: (form) => result({ new_display_name: form.text('displayName') }),
	example: { displayName: 'Wayfare Shop Madrid' },
};
