import type { OperationForm } from '../OperationForm';

export const publish: OperationForm = {
	name: 'Publish',
	action: 'Publish flow',
	description: 'Let customers open it; screens without errors, and with an endpoint a healthy one',
	example: { flowId: '1189253069532892' },
};
