import { form as pattern, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const verifyCode: OperationForm = {
	name: 'Verify Code',
	action: 'Verify code',
	description: 'Give back the code that arrived on the number',
	fields: [
		{
			displayName: 'Code',
			name: 'code',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 123456',
			description: 'The six digits that arrived',
		},
	],
	body: (form) => {
		// The message writes it as 123-456.
		const code = form.text('code').replace(/[\s-]/g, '');
		return result({ code }, pattern('Code', code, /^\d{6}$/, 'six digits'));
	},
	example: { code: '123456' },
};
