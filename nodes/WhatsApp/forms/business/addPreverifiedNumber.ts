import { form as pattern, requiredText, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const addPreverifiedNumber: OperationForm = {
	name: 'Add Preverified Number',
	action: 'Add preverified number to business',
	description: 'Put a number into the pool of those verified in advance, for Embedded Signup',
	fields: [
		{
			displayName: 'New Number',
			name: 'newNumber',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. +34600111222',
			description: 'The whole number with its country code',
		},
	],
	body: (form) => {
		const number = form.text('newNumber').replace(/[\s().-]/g, '');
		return result(
			{ phone_number: number },
			requiredText('newNumber', number),
			pattern('newNumber', number, /^\+?\d{7,15}$/, '7 to 15 digits'),
		);
	},
	example: { businessId: '506914307656634', newNumber: '+34600111222' },
};
