import { optionalText, result } from '../../../../cloud-api/limits';
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
			placeholder: 'e.g. Wayfare Shop Madrid',
			description:
				'The name to ask for, up to 75 characters; register the number again within 14 days of its approval',
		},
	],
	query: (form) => {
		const name = form.text('displayName');
		return result({ new_display_name: name }, optionalText('Display Name', name, 75));
	},
	example: { displayName: 'Wayfare Shop Madrid' },
};
