import type { OperationForm } from '../OperationForm';

export const deleteGroup: OperationForm = {
	name: 'Delete Group',
	action: 'Delete template group',
	description: 'Take a group apart; its templates stay',
	example: { templateGroupId: '9020555671393375' },
};
