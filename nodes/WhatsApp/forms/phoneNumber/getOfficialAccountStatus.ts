import type { OperationForm } from '../OperationForm';

export const getOfficialAccountStatus: OperationForm = {
	name: 'Get Official Account Status',
	action: 'Get official account status',
	description: 'Read whether the blue badge was asked for and granted',
	defaultFields: 'oba_status,status_message',
	example: {},
};
