import type { OperationForm } from '../OperationForm';

export const getPreverifiedNumber: OperationForm = {
	name: 'Get Preverified Number',
	action: 'Get preverified number',
	description: 'Read one number of the pool',
	example: { preverifiedNumberId: '106853218861309' },
};
