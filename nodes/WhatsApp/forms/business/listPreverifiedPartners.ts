import type { OperationForm } from '../OperationForm';

export const listPreverifiedPartners: OperationForm = {
	name: 'Get Partners of Preverified Number',
	action: 'Get partners of preverified number',
	description: 'Read which businesses the number is shared with',
	example: { preverifiedNumberId: '106853218861309' },
};
