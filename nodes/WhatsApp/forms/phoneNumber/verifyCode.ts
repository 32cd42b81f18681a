import { result } from '../../../../cloud-api/limits';
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
			description: 'The six digits that arrived',
		},
	],
	body: (form) => result({ code: form.text('code') }),
	example: { code: '123456' },
};
