import type { OperationForm } from '../OperationForm';

export const listSystemUsers: OperationForm = {
	name: 'Get System Users',
	action: 'Get system users of business',
	description: 'Read the users that stand for machines; tokens that never end belong to them',
	defaultFields: 'id,name,role',
	example: { businessId: '506914307656634' },
};
