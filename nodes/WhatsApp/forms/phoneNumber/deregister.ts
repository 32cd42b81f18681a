import type { OperationForm } from '../OperationForm';

export const deregister: OperationForm = {
	name: 'Deregister',
	action: 'Deregister phone number',
	description: 'Take the number off the Cloud API; counted, 10 in 72 hours',
	example: {},
};
