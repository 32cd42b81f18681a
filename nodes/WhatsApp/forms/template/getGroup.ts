import type { OperationForm } from '../OperationForm';
import { groupFields } from './groupFields';

export const getGroup: OperationForm = {
	name: 'Get Group',
	action: 'Get template group',
	description: 'Read a group with its templates',
	defaultFields: groupFields,
	example: { templateGroupId: '9020555671393375' },
};
