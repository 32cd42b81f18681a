import type { INodeProperties } from 'n8n-workflow';
import type { Signup } from '../../../../cloud-api/automation/signup';
import type { Form } from '../../../form/Form';

export const signupMessageField: INodeProperties = {
	displayName: 'Signup Message',
	name: 'signupMessage',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'e.g. Get our offers on WhatsApp',
	description: 'What people read before they agree, up to 300 characters',
};

export const confirmationMessageField: INodeProperties = {
	displayName: 'Confirmation Message',
	name: 'confirmationMessage',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'e.g. Welcome! Your code is {{promo_code}}',
	description:
		'What they are sent when they have, up to 300 characters. {{promo_code}} stands for the promo code.',
};

/** What a link may have beside its texts. */
export const signupOptions: INodeProperties[] = [
	{
		displayName: 'Display Name',
		name: 'displayName',
		type: 'string',
		default: '',
		description: 'What you call the link, up to 256 characters; customers do not see it',
	},
	{
		displayName: 'Promo Code',
		name: 'promoCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. WELCOME10',
		description: 'Up to 50 letters and digits, put into the confirmation message',
	},
	{
		displayName: 'Website URL',
		name: 'websiteUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com',
		description: 'An address shown beside the message, with https://',
	},
];

/** The texts and options of a link; blank ones are absent. */
export function readSignup(form: Form): Signup {
	const options = form.group('options');
	return {
		signupMessage: form.optional('signupMessage'),
		confirmationMessage: form.optional('confirmationMessage'),
		websiteUrl: options.optional('websiteUrl'),
		promoCode: options.optional('promoCode'),
		displayName: options.optional('displayName'),
	};
}
