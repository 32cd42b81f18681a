import { form as pattern, result } from '../../../../cloud-api/limits';
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
	],
	body: (form) => {
		const username = form.text('username');
		return result(
			{ username },
			pattern(
				'username',
				username,
				/^(?=.*[a-z])[a-z0-9._]{3,35}$/i,
				'3 to 35 letters, digits, dots and _',
			),
		);
	},
	example: { username: 'wayfare.shop' },
};
