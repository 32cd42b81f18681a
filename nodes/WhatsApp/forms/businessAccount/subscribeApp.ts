import { present } from '../../../../cloud-api/json';
import { must, optionalText, result, webUrl } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const subscribeApp: OperationForm = {
	name: 'Subscribe App',
	action: 'Subscribe app to business account',
	description: 'Let the app of the token hear of this account, at its own URL or another one',
	fields: [
		{
			displayName: 'Override Callback URL',
			name: 'overrideCallbackUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/webhook',
			description:
				'Where to send messages and calls of this account instead of the URL of the app, at most 200 characters. What is about templates and the account still goes to the app. Empty takes an earlier one away.',
		},
		{
			displayName: 'Verify Token',
			name: 'verifyToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'What Meta sends along when it checks that URL',
		},
	],
	body: (form) => {
		const url = form.optional('overrideCallbackUrl');
		const token = form.optional('verifyToken');
		return result(
			url === undefined ? {} : present({ override_callback_uri: url, verify_token: token }),
			optionalText('overrideCallbackUrl', url, 200),
			webUrl('overrideCallbackUrl', url),
			must(url === undefined || token !== undefined, 'verifyToken', 'a text', 'nothing'),
		);
	},
	example: {},
};
