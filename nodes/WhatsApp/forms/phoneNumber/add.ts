import { optionalText, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { newNumberFields, newNumberLimits, readNewNumber } from './newNumberFields';

export const add: OperationForm = {
	name: 'Add',
	action: 'Add phone number',
	description:
		'Put a new number into the business account; request a code, verify and register follow',
	fields: [
		...newNumberFields,
		{
			displayName: 'Verified Name',
			name: 'verifiedName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Wayfare Shop',
			description: 'The name customers see, up to 75 characters; Meta checks it',
		},
	],
	body: (form) => {
		const number = readNewNumber(form);
		const name = form.text('verifiedName');
		return result(
			{ ...number, verified_name: name },
			newNumberLimits(number),
			optionalText('Verified Name', name, 75),
		);
	},
	example: { countryCode: '34', nationalNumber: '600111222', verifiedName: 'Wayfare Shop' },
};
