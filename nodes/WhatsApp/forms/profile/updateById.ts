import type { OperationForm } from '../OperationForm';
import { update } from './update';

export const updateById: OperationForm = {
	...update,
	name: 'Update by ID',
	action: 'Update business profile by ID',
	description: 'Change the profile as an object of its own',
	example: { ...update.example, profileId: '1234567890123456' },
};
