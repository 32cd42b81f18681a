import type { OperationForm } from '../OperationForm';

export const get: OperationForm = {
	name: 'Get',
	action: 'Get business',
	description: 'Read the portfolio: its name and time zone',
	defaultFields: 'id,name,timezone_id,verification_status',
	example: { businessId: '506914307656634' },
};
