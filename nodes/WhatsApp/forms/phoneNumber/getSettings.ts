import type { OperationForm } from '../OperationForm';

export const getSettings: OperationForm = {
	name: 'Get Settings',
	action: 'Get phone number settings',
	description: 'Read calling, storage and identity settings',
	example: {},
};
