import type { OperationForm } from '../OperationForm';

export const deletePreverifiedNumber: OperationForm = {
	name: 'Delete Preverified Number',
	action: 'Delete preverified number',
	description: 'Take a number out of the pool',
	example: { preverifiedNumberId: '106853218861309' },
};
