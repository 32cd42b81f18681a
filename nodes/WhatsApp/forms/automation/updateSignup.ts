import { signupUpdate } from '../../../../cloud-api/automation/signup';
import type { OperationForm } from '../OperationForm';
import {
	confirmationMessageField,
	readSignup,
	signupMessageField,
	signupOptions,
} from './signupFields';

export const updateSignup: OperationForm = {
	name: 'Update Signup Link',
	action: 'Update signup link',
	description: 'Change a link or take it out of use; what is left blank stays',
	fields: [
		signupMessageField,
		confirmationMessageField,
		{
			displayName: 'Disable',
			name: 'disable',
			type: 'boolean',
			default: false,
			description: 'Whether to take the link out of use',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: signupOptions,
		},
	],
	body: (form) => signupUpdate(readSignup(form), form.flag('disable')),
	example: { signupId: '1029384756', signupMessage: 'Get our winter offers on WhatsApp' },
};
