import { newSignup } from '../../../../cloud-api/automation/signup';
import type { OperationForm } from '../OperationForm';
import {
	confirmationMessageField,
	readSignup,
	signupMessageField,
	signupOptions,
} from './signupFields';

export const createSignup: OperationForm = {
	name: 'Create Signup Link',
	action: 'Create signup link',
	description: 'Make a link by which people subscribe: wa.me/<number>/signup/<the ID this gives>',
	fields: [
		{ ...signupMessageField, required: true },
		{ ...confirmationMessageField, required: true },
		{
			displayName: 'Privacy Policy URL',
			name: 'privacyPolicyUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://example.com/privacy',
			description: 'With https://. It can never be changed.',
		},
		{
			displayName: 'Accept Terms',
			name: 'acceptTerms',
			type: 'boolean',
			default: false,
			description:
				'Whether to accept the terms of marketing messages (facebook.com/legal/ads-manager-marketing-messages-terms), as the first link of an account must',
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
	body: (form) =>
		newSignup({
			...readSignup(form),
			privacyPolicyUrl: form.text('privacyPolicyUrl'),
			acceptTerms: form.flag('acceptTerms'),
		}),
	example: {
		signupMessage: 'Get our offers on WhatsApp',
		confirmationMessage: 'Welcome! Your code is {{promo_code}}',
		privacyPolicyUrl: 'https://example.com/privacy',
		acceptTerms: true,
		options: { promoCode: 'WELCOME10', displayName: 'Shop window' },
	},
};
