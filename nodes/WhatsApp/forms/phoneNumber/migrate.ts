import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { newNumberFields, newNumberLimits, readNewNumber } from './newNumberFields';

export const migrate: OperationForm = {
	name: 'Migrate',
	action: 'Migrate phone number',
	description:
		'Bring a number in from another account with its name, quality and limit; turn two-step verification off there first',
	fields: newNumberFields,
	body: (form) => {
		const number = readNewNumber(form);
		return result({ ...number, migrate_phone_number: true }, newNumberLimits(number));
	},
	example: { countryCode: '34', nationalNumber: '600111222' },
};
