import { present } from '../../../../cloud-api/json';
import { result } from '../../../../cloud-api/limits';
import { businessUsername } from '../../../../cloud-api/phoneNumber/businessUsername';
import type { OperationForm } from '../OperationForm';

export const setUsername: OperationForm = {
	name: 'Set Username',
	action: 'Set username',
	description: 'Take a business username',
	fields: [
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. wayfare.shop',
			description: 'The business username to take: 3 to 35 letters, digits, dots and _',
		},
		{
			displayName: 'Take From Another Number',
			name: 'forceTransfer',
			type: 'boolean',
			default: false,
			description: 'Whether to take it from another number of the same business that has it now',
		},
	],
	body: (form) => {
		const username = form.text('username');
		return result(
			present({
				username,
				transfer_action: form.flag('forceTransfer') ? 'force_transfer' : undefined,
			}),
			businessUsername('Username', username),
		);
	},
	example: { username: 'wayfare.shop' },
};
