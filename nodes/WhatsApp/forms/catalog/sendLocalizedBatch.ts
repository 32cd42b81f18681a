import { localizationTypes, localizedBatch } from '../../../../cloud-api/commerce/productBatch';
import type { OperationForm } from '../OperationForm';

export const sendLocalizedBatch: OperationForm = {
	name: 'Send Localized Batch',
	action: 'Send localized product batch',
	description:
		'Give up to 5,000 products of a catalog other texts or prices for a language or country',
	fields: [
		{
			displayName: 'Localize By',
			name: 'localizationType',
			type: 'options',
			options: [
				{ name: 'Country', value: 'COUNTRY', description: 'Such as ES' },
				{ name: 'Language', value: 'LANGUAGE', description: 'Such as es_XX' },
				{
					name: 'Language and Country',
					value: 'LANGUAGE_AND_COUNTRY',
					description: 'Such as es_XX|ES',
				},
			],
			default: 'LANGUAGE',
			description: 'For whom the texts are',
		},
		{
			displayName: 'Language or Country',
			name: 'localizationValue',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. es_XX',
			description: 'The code Meta has for it',
		},
		{
			displayName: 'Requests',
			name: 'requests',
			type: 'json',
			default: '[]',
			required: true,
			description:
				'A list of up to 5,000 objects with <code>method</code> and <code>data</code>, for products the catalog has already. The localization is added to each that has none.',
		},
	],
	body: (form) =>
		localizedBatch(
			{
				type: form.choice('localizationType', localizationTypes) ?? 'LANGUAGE',
				value: form.text('localizationValue'),
			},
			form.json('requests'),
		),
	example: {
		catalogId: '194836987003835',
		localizationType: 'LANGUAGE',
		localizationValue: 'es_XX',
		requests: '[{"method": "UPDATE", "data": {"id": "lamp-reading", "title": "Flexo"}}]',
	},
};
