import type { INodeProperties } from 'n8n-workflow';
import type { ComplianceContact } from '../../../../cloud-api/automation/compliance';
import type { Form } from '../../../form/Form';

/** How one of the two desks is reached. */
const contactFields: readonly INodeProperties[] = [
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		default: '',
		placeholder: 'e.g. nathan@example.com',
		description: 'Needed; up to 128 characters',
	},
	{
		displayName: 'Landline',
		name: 'landline',
		type: 'string',
		default: '',
		placeholder: 'e.g. +913857614343',
		description: 'With + and country code',
	},
	{
		displayName: 'Mobile',
		name: 'mobile',
		type: 'string',
		default: '',
		placeholder: 'e.g. +913854559033',
		description: 'With + and country code',
	},
];

/** A desk as one group of fields; `more` come first. */
export const complianceContactField = (
	field: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
	more: readonly INodeProperties[] = [],
): INodeProperties => ({
	...field,
	type: 'fixedCollection',
	placeholder: `Add ${field.displayName}`,
	default: {},
	options: [
		{ displayName: field.displayName, name: 'contact', values: [...more, ...contactFields] },
	],
});

/** The one row of such a group. */
export const contactRow = (form: Form, name: string): Form => form.group(name).group('contact');

export const readContact = (row: Form): ComplianceContact => ({
	email: row.text('email'),
	landline: row.optional('landline'),
	mobile: row.optional('mobile'),
});
