import { isJsonObject } from '../../../../cloud-api/json';
import {
	type LibraryButton,
	libraryTemplateBody,
} from '../../../../cloud-api/templates/libraryTemplateBody';
import type { Form } from '../../../form/Form';
import type { OperationForm } from '../OperationForm';
import { languageField, nameField } from './identityFields';

const readButton = (row: Form): LibraryButton =>
	row.text('type') === 'phoneNumber'
		? { kind: 'phoneNumber', phoneNumber: row.text('phoneNumber') }
		: { kind: 'url', baseUrl: row.text('url'), suffixSample: row.optional('sample') };

export const createFromLibrary: OperationForm = {
	name: 'Create From Library',
	action: 'Create template from library',
	description: "Take over a template of Meta's library; unchanged, it is approved at once",
	fields: [
		nameField,
		languageField,
		{
			displayName: 'Category',
			name: 'category',
			type: 'options',
			options: [
				{ name: 'Authentication', value: 'authentication' },
				{ name: 'Utility', value: 'utility' },
			],
			default: 'utility',
			description: 'The category of the library template; there are no marketing ones',
		},
		{
			displayName: 'Library Template',
			name: 'libraryTemplate',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. delivery_update_1',
			description: 'Its name in the library, as Get Library finds it',
		},
		{
			displayName: 'Buttons',
			name: 'libraryButtons',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Button',
			default: {},
			description: 'Your addresses for the buttons of the library template, in their order',
			options: [
				{
					displayName: 'Button',
					name: 'button',
					values: [
						{
							displayName: 'Type',
							name: 'type',
							type: 'options',
							options: [
								{ name: 'Call Phone Number', value: 'phoneNumber' },
								{ name: 'Visit Website', value: 'url' },
							],
							default: 'url',
							description: 'What the button of the library template does',
						},
						{
							displayName: 'URL',
							name: 'url',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://shop.example/orders/{{1}}',
							displayOptions: { show: { type: ['url'] } },
							description: 'Your page, with {{1}} at its end when each message has its own',
						},
						{
							displayName: 'URL Sample',
							name: 'sample',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://shop.example/orders/860198',
							displayOptions: { show: { type: ['url'] } },
							description: 'The URL with a sample in place of its variable',
						},
						{
							displayName: 'Phone Number',
							name: 'phoneNumber',
							type: 'string',
							default: '',
							placeholder: 'e.g. +34600111222',
							displayOptions: { show: { type: ['phoneNumber'] } },
							description: 'Your number with its country code',
						},
					],
				},
			],
		},
		{
			displayName: 'Body Inputs',
			name: 'bodyInputs',
			type: 'json',
			default: '{}',
			description:
				'Choices some library templates leave you, such as {"add_contact_number": true, "add_track_package_link": true}',
		},
	],
	body: (form) => {
		const inputs = form.json('bodyInputs');
		return libraryTemplateBody({
			name: form.text('name'),
			language: form.text('language') || 'en',
			category: form.choice('category', ['authentication'] as const) ?? 'utility',
			libraryName: form.text('libraryTemplate'),
			buttons: form.rows('libraryButtons', 'button').map(readButton),
			bodyInputs: isJsonObject(inputs) && Object.keys(inputs).length > 0 ? inputs : undefined,
		});
	},
	example: {
		name: 'our_delivery_update',
		language: 'en',
		category: 'utility',
		libraryTemplate: 'delivery_on_its_way',
		libraryButtons: {
			button: [
				{
					type: 'url',
					url: 'https://shop.example/orders/{{1}}',
					sample: 'https://shop.example/orders/860198',
				},
			],
		},
	},
};
