import type { INodeProperties } from 'n8n-workflow';
import { showForKinds } from '../showFor';

/** The form of contact cards. */
export const contactsFields: INodeProperties[] = showForKinds(
	['contacts'],
	[
		{
			displayName: 'Contacts',
			name: 'contacts',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Contact',
			default: {},
			description: 'The cards to send, up to 257',
			options: [
				{
					displayName: 'Contact',
					name: 'contact',
					values: [
						{
							displayName: 'Birthday',
							name: 'birthday',
							type: 'dateTime',
							typeOptions: { dateOnly: true },
							default: '',
							description: 'The day of birth, which WhatsApp keeps as YYYY-MM-DD',
						},
						{
							displayName: 'City',
							name: 'city',
							type: 'string',
							default: '',
							description: 'The city of the address',
						},
						{
							displayName: 'Company',
							name: 'company',
							type: 'string',
							default: '',
							description: 'Where the person works',
						},
						{
							displayName: 'Country',
							name: 'country',
							type: 'string',
							default: '',
							description: 'The country of the address',
						},
						{
							displayName: 'Emails',
							name: 'emails',
							type: 'string',
							default: '',
							placeholder: 'e.g. ana@example.com',
							description: 'Comma-separated addresses',
						},
						{
							displayName: 'First Name',
							name: 'firstName',
							type: 'string',
							default: '',
							description: 'The given name; a first or a last name is needed',
						},
						{
							displayName: 'Full Name',
							name: 'formattedName',
							type: 'string',
							default: '',
							description: 'The name on the card. Empty means first and last name.',
						},
						{
							displayName: 'Job Title',
							name: 'jobTitle',
							type: 'string',
							default: '',
							description: 'What the person does there',
						},
						{
							displayName: 'Last Name',
							name: 'lastName',
							type: 'string',
							default: '',
							description: 'The family name; a first or a last name is needed',
						},
						{
							displayName: 'On WhatsApp',
							name: 'onWhatsApp',
							type: 'boolean',
							default: false,
							description: 'Whether to show a button that writes to these numbers in WhatsApp',
						},
						{
							displayName: 'Phones',
							name: 'phones',
							type: 'string',
							default: '',
							placeholder: 'e.g. +34600111222',
							description: 'Comma-separated numbers with country code',
						},
						{
							displayName: 'Street',
							name: 'street',
							type: 'string',
							default: '',
							description: 'The street of the address',
						},
						{
							displayName: 'Website',
							name: 'website',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://example.com',
							description: 'A web page',
						},
						{
							displayName: 'ZIP',
							name: 'zip',
							type: 'string',
							default: '',
							description: 'The postal code of the address',
						},
					],
				},
			],
		},
	],
);
