import { count, requiredText, result, webUrl } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { fieldNames } from './fieldNames';
import { whatsAppObject } from './objectValue';

export const subscribe: OperationForm = {
	name: 'Subscribe to Webhooks',
	action: 'Subscribe app to webhooks',
	description:
		'Point the webhooks of the app at a URL, in place of the one it has; needs the App Secret',
	fields: [
		{
			displayName: 'Callback URL',
			name: 'callbackUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://example.com/webhook',
			description: 'Where to send them. Meta asks it with a challenge before it takes it.',
		},
		{
			displayName: 'Verify Token',
			name: 'verifyToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'What Meta sends along with the challenge',
		},
		{
			displayName: 'Webhook Fields',
			name: 'webhookFields',
			type: 'multiOptions',
			options: fieldNames,
			default: ['messages'],
			description: 'What to hear of',
		},
		{
			displayName: 'Include Values',
			name: 'includeValues',
			type: 'boolean',
			default: true,
			description: 'Whether a webhook carries what changed, not only the name of the field',
		},
	],
	body: (form) => {
		const url = form.text('callbackUrl');
		const token = form.text('verifyToken');
		const fields = form.has('webhookFields') ? form.names('webhookFields') : ['messages'];
		return result(
			{
				object: whatsAppObject,
				callback_url: url,
				verify_token: token,
				fields: fields.join(','),
				include_values: form.flag('includeValues', true),
			},
			webUrl('callbackUrl', url),
			requiredText('verifyToken', token),
			count('webhookFields', fields, 1, Infinity),
		);
	},
	example: {
		appId: '670843887433847',
		callbackUrl: 'https://example.com/webhook',
		verifyToken: 'a secret of yours',
		webhookFields: ['messages', 'calls'],
	},
};
