import type { OperationForm } from '../OperationForm';
import { profileFields } from './profileFields';

export const getById: OperationForm = {
	name: 'Get by ID',
	action: 'Get business profile by ID',
	description: 'Read the profile as an object of its own',
	defaultFields: `id,account_name,${profileFields}`,
	example: { profileId: '1234567890123456' },
};
