import type { INodeProperties } from 'n8n-workflow';
import { form as pattern, type Found } from '../../../../cloud-api/limits';
import type { Form } from '../../../form/Form';

/** A number in its two parts. */
export const newNumberFields: readonly INodeProperties[] = [
	{
		displayName: 'Country Code',
		name: 'countryCode',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 34',
		description: 'Digits only',
	},
	{
		displayName: 'National Number',
		name: 'nationalNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 600111222',
		description: 'The number without its country code, digits only',
	},
];

/** Both parts as Meta takes them. */
export const readNewNumber = (form: Form) => ({
	cc: form.text('countryCode').replace(/^\+/, ''),
	phone_number: form.text('nationalNumber').replace(/[\s().-]/g, ''),
});

export const newNumberLimits = ({ cc, phone_number }: ReturnType<typeof readNewNumber>): Found => [
	...pattern('Country Code', cc, /^\d{1,3}$/, 'one to three digits'),
	...pattern('National Number', phone_number, /^\d{4,15}$/, 'digits only'),
];
