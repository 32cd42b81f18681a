import { newTemplateBody } from '../../../../cloud-api/templates/templateBody';
import type { OperationForm } from '../OperationForm';
import { componentFields } from './componentFields';
import { categoryField, languageField, nameField } from './identityFields';
import { isNamed, readComponents } from './readComponents';
import { readTemplateOptions, templateOptionsField } from './templateOptionsField';

export const create: OperationForm = {
	name: 'Create',
	action: 'Create template',
	description: 'Hand in a new template for review; Meta takes up to 24 hours, mostly minutes',
	fields: [
		nameField,
		languageField,
		categoryField,
		...componentFields('create'),
		templateOptionsField,
	],
	body: (form) =>
		newTemplateBody({
			name: form.text('name'),
			language: form.text('language') || 'en',
			category: form.choice('category', ['authentication', 'marketing'] as const) ?? 'utility',
			isNamed: isNamed(form),
			components: readComponents(form) ?? [],
			...readTemplateOptions(form),
		}),
	example: {
		name: 'order_shipped',
		language: 'en',
		category: 'utility',
		contentAs: 'form',
		headerType: 'text',
		headerText: 'Your order {{1}}',
		headerSample: '860198',
		body: 'Hello {{1}}, your order left our house on {{2}} and is on its way.',
		bodySamples: { sample: [{ value: 'Pablo' }, { value: '24 May' }] },
		footer: 'Wayfare Shop',
		buttons: {
			button: [
				{
					type: 'url',
					text: 'Track it',
					url: 'https://shop.example/orders/{{1}}',
					sample: 'https://shop.example/orders/860198',
				},
				{ type: 'quickReply', text: 'Talk to us' },
			],
		},
	},
};
