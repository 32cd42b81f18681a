import { form as pattern, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const add: OperationForm = {
	name: 'Add',
	action: 'Add phone number',
	description: 'Put a new number into the business account',
	fields: [
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
			description: 'The number without its country code',
		},
		{
			displayName: 'Verified Name',
			name: 'verifiedName',
			type: 'string',
			default: '',
			required: true,
			description: 'The name customers see; Meta checks it',
		},
	],
	body: (form) => {
		const cc = form.text('countryCode');
		const national = form.text('nationalNumber');
		const name = form.text('verifiedName');
		return result(
			{ cc, phone_number: national, verified_name: name },
			pattern('countryCode', cc, /^\d{1,3}$/, 'one to three digits'),
			pattern('nationalNumber', national, /^\d{4,15}$/, 'digits only'),
		);
	},
	example: { countryCode: '34', nationalNumber: '600111222', verifiedName: 'Wayfare Shop' },
};
