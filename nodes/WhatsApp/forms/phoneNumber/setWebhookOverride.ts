import { present } from '../../../../cloud-api/json';
import { optionalText, result, webUrl } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const setWebhookOverride: OperationForm = {
	name: 'Set Webhook Override',
	action: 'Set webhook override',
	description: 'Send the webhooks of this number to an address of its own',
	fields: [
		{
			displayName: 'Callback URL',
			name: 'callbackUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/webhook',
			description: 'Where to send the webhooks of this number. Empty takes the override away.',
		},
		{
			displayName: 'Verify Token',
			name: 'verifyToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'What Meta sends along when it checks that address',
		},
	],
	body: (form) => {
		const url = form.optional('callbackUrl');
		return result(
			{
				webhook_configuration: {
					// A blank one takes the override away.
					override_callback_uri: url ?? '',
					...present({ verify_token: form.optional('verifyToken') }),
				},
			},
			optionalText('callbackUrl', url, 200),
			webUrl('callbackUrl', url),
		);
	},
	example: { callbackUrl: 'https://example.com/webhook', verifyToken: 'a secret of yours' },
};
