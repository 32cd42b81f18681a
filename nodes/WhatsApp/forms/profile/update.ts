import { profileUpdate } from '../../../../cloud-api/profile/profileUpdate';
import type { OperationForm } from '../OperationForm';
import { changesField, readChanges } from './changesField';

export const update: OperationForm = {
	name: 'Update',
	action: 'Update business profile',
	description: 'Change what customers see; what is not named stays',
	fields: [changesField],
	body: (form) => profileUpdate(readChanges(form)),
	example: {
		profile: {
			about: 'Lamps since 1989',
			email: 'hello@example.com',
			vertical: 'RETAIL',
			websites: ['https://example.com'],
		},
	},
};
