import type { OperationForm } from '../OperationForm';
import { languageField, nameField } from './identityFields';

export const duplicate = {
	name: 'Duplicate',
	action: 'Duplicate template',
	description:
		'Hand in a copy of a template under another name or in another language, with changes if you like',
	fields: [
		{
			displayName: 'From Name',
			name: 'fromName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. order_update',
			description: 'The template to copy',
		},
		{
			displayName: 'From Language',
			name: 'fromLanguage',
			type: 'string',
			default: 'en',
			required: true,
			placeholder: 'e.g. en',
			description: 'Which language of it to copy',
		},
		nameField,
		languageField,
		{
			displayName: 'Header Sample Handle',
			name: 'headerHandle',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4::aW1hZ2UvanBn:ARY…',
			description:
				'For templates with an image, video or document above: their samples cannot be copied. "Upload Resumable" of the resource Media gives a new one.',
		},
		{
			displayName: 'Replace Texts',
			name: 'texts',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Text',
			default: {},
			description: 'Other words for the copy, such as a translation; what is not here stays',
			options: [
				{
					displayName: 'Text',
					name: 'text',
					values: [
						{
							displayName: 'Find',
							name: 'find',
							type: 'string',
							default: '',
							description: 'A whole text of the template: a body, a footer, the words on a button',
						},
						{
							displayName: 'Replace With',
							name: 'replace',
							type: 'string',
							default: '',
							description: 'What the copy says instead; keep the variables',
						},
					],
				},
			],
		},
	],
	n8nOnly: true,
	example: {
		fromName: 'order_update',
		fromLanguage: 'en',
		name: 'order_update',
		language: 'es',
	},
} as const satisfies OperationForm;
