import type { OperationForm } from '../OperationForm';

export const listSchedules: OperationForm = {
	name: 'Get Schedules',
	action: 'Get schedules of business account',
	description: 'Read its business hours and other recurring times',
	example: {},
};
