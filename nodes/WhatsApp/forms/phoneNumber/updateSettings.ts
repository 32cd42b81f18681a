import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const updateSettings: OperationForm = {
	name: 'Update Settings',
	action: 'Update phone number settings',
	description: 'Change calling, storage or identity settings',
	fields: [
		{
			displayName: 'Settings',
			name: 'settings',
			type: 'json',
			default: '{}',
			required: true,
			description: 'A JSON object as Meta documents it, such as {"calling": {"status": "ENABLED"}}',
		},
	],
	body: (form) => result(form.object('settings')),
	example: { settings: '{"calling": {"status": "ENABLED"}}' },
};
