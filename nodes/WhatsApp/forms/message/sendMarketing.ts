import { marketingMessage } from '../../../../cloud-api/messages/marketing';
import { envelopeOf } from '../../execute/recipient';
import { readTemplate } from '../../read/template';
import { sentMessage } from '../../sentMessage';
import type { OperationForm } from '../OperationForm';
import { recipientField } from './recipientField';
import { templateFields } from './templateFields';

/** @see https://developers.facebook.com/docs/whatsapp/marketing-messages-lite-api/sending-messages */
export const sendMarketing: OperationForm = {
	name: 'Send Marketing',
	action: 'Send marketing message',
	description: 'Deliver a marketing template by the Marketing Messages API, which Meta optimises',
	fields: [
		{ ...recipientField, required: true },
		...templateFields('template').filter(({ name }) => name !== 'templateCategory'),
		{
			displayName: 'If Not Possible',
			name: 'productPolicy',
			type: 'options',
			options: [
				{
					name: 'Fail',
					value: 'STRICT',
					description: 'Do not send what cannot go by the Marketing Messages API',
				},
				{
					name: 'Send by Cloud API',
					value: 'CLOUD_API_FALLBACK',
					description: 'Send it as an ordinary template message',
				},
			],
			default: 'CLOUD_API_FALLBACK',
			description: 'What to do with a customer or template that API does not serve',
		},
		{
			displayName: 'Share Activity',
			name: 'messageActivitySharing',
			type: 'boolean',
			default: true,
			description: 'Whether Meta may use reads and taps to deliver better',
		},
	],
	body: (form) =>
		marketingMessage(readTemplate(form), envelopeOf(form), {
			productPolicy: form.choice('productPolicy', ['CLOUD_API_FALLBACK', 'STRICT'] as const),
			messageActivitySharing: form.flag('messageActivitySharing', true),
		}),
	simplify: sentMessage,
	example: { to: '+34600111222', templateName: 'spring_sale', templateLanguage: 'en' },
};
