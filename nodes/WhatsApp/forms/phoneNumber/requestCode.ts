import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const requestCode: OperationForm = {
	name: 'Request Code',
	action: 'Request verification code',
	description: 'Have a verification code sent or spoken',
	fields: [
		{
			displayName: 'Code Method',
			name: 'codeMethod',
			type: 'options',
			options: [
				{ name: 'SMS', value: 'SMS', description: 'By text message' },
				{ name: 'Voice', value: 'VOICE', description: 'By a call' },
			],
			default: 'SMS',
			description: 'How the code reaches the number',
		},
		{
			displayName: 'Code Language',
			name: 'codeLanguage',
			type: 'string',
			default: 'en_US',
			description: 'The language of the message or call',
		},
	],
	body: (form) =>
		result({
			code_method: form.text('codeMethod') || 'SMS',
			language: form.text('codeLanguage') || 'en_US',
		}),
	example: { codeMethod: 'SMS', codeLanguage: 'en_US' },
};
