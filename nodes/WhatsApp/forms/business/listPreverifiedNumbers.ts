import { form as pattern, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const listPreverifiedNumbers: OperationForm = {
	name: 'Get Preverified Numbers',
	action: 'Get preverified numbers of business',
	description: 'Read the pool of numbers verified in advance',
	fields: [
		{
			displayName: 'Number Filters',
			name: 'numberFilters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			description: 'Which numbers to read; all of them when empty',
			options: [
				{
					displayName: 'Availability',
					name: 'availability',
					type: 'options',
					options: [
						{ name: 'Available', value: 'AVAILABLE' },
						{ name: 'In Use', value: 'IN_USE' },
						{ name: 'Reserved', value: 'RESERVED' },
						{ name: 'Unavailable', value: 'UNAVAILABLE' },
					],
					default: 'AVAILABLE',
					description: 'Whether it can be given to a client',
				},
				{
					displayName: 'Country',
					name: 'country',
					type: 'string',
					default: '',
					placeholder: 'e.g. ES',
					description: 'The two letters of the country',
				},
				{
					displayName: 'Verification',
					name: 'verification',
					type: 'options',
					options: [
						{ name: 'Expired', value: 'EXPIRED' },
						{ name: 'Failed', value: 'FAILED' },
						{ name: 'Pending', value: 'PENDING' },
						{ name: 'Verified', value: 'VERIFIED' },
					],
					default: 'VERIFIED',
					description: 'How far its verification is',
				},
			],
		},
	],
	query: (form) => {
		const filters = form.group('numberFilters');
		const country = filters.text('country').toUpperCase();
		return result(
			{
				availability_status: filters.text('availability'),
				verification_status: filters.text('verification'),
				country_code: country,
			},
			pattern('country', country, /^[A-Z]{2}$/, 'two letters'),
		);
	},
	example: { businessId: '506914307656634' },
};
