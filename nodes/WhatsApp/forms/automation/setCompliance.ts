import { compliance, entityTypes } from '../../../../cloud-api/automation/compliance';
import type { OperationForm } from '../OperationForm';
import { complianceContactField, contactRow, readContact } from './complianceContactField';

export const setCompliance: OperationForm = {
	name: 'Set Compliance Info',
	action: 'Set compliance info',
	description: 'State who the business is, as the law of India asks of it',
	fields: [
		{
			displayName: 'Entity Name',
			name: 'entityName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Wayfare Private Limited',
			description: 'The name in law, 2 to 128 characters',
		},
		{
			displayName: 'Entity Type',
			name: 'entityType',
			type: 'options',
			options: [
				{ name: 'Limited Liability Partnership', value: 'LIMITED_LIABILITY_PARTNERSHIP' },
				{ name: 'Other', value: 'OTHER' },
				{ name: 'Partnership', value: 'PARTNERSHIP' },
				{ name: 'Private Company', value: 'PRIVATE_COMPANY' },
				{ name: 'Public Company', value: 'PUBLIC_COMPANY' },
				{ name: 'Sole Proprietorship', value: 'SOLE_PROPRIETORSHIP' },
			],
			default: 'PRIVATE_COMPANY',
			description: 'What the business is in law',
		},
		{
			displayName: 'Custom Entity Type',
			name: 'customType',
			type: 'string',
			default: '',
			displayOptions: { show: { entityType: ['OTHER'] } },
			description: 'What it is instead; needed',
		},
		{
			displayName: 'Registered',
			name: 'registered',
			type: 'boolean',
			default: true,
			displayOptions: { show: { entityType: ['OTHER', 'PARTNERSHIP'] } },
			description: 'Whether the business is registered with the authorities',
		},
		complianceContactField(
			{
				displayName: 'Grievance Officer',
				name: 'grievanceOfficer',
				description: 'Who takes complaints; name and email are needed',
			},
			[
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Nathan Smith',
					description: 'Up to 128 characters',
				},
			],
		),
		complianceContactField({
			displayName: 'Customer Care',
			name: 'customerCare',
			description: 'Who helps customers; an email is needed',
		}),
	],
	body: (form) => {
		const officer = contactRow(form, 'grievanceOfficer');
		return compliance({
			entityName: form.text('entityName'),
			entityType: form.choice('entityType', entityTypes) ?? 'PRIVATE_COMPANY',
			customType: form.optional('customType'),
			registered: form.flag('registered', true),
			grievanceOfficer: { name: officer.text('name'), ...readContact(officer) },
			customerCare: readContact(contactRow(form, 'customerCare')),
		});
	},
	example: {
		entityName: 'Wayfare Lamps',
		entityType: 'PARTNERSHIP',
		registered: true,
		grievanceOfficer: {
			contact: {
				name: 'Chandra P.',
				email: 'complaints@example.com',
				mobile: '+913854559033',
				landline: '+913857614343',
			},
		},
		customerCare: { contact: { email: 'care@example.com', mobile: '+913854559033' } },
	},
};
