import type { OperationForm } from '../OperationForm';

export const get: OperationForm = {
	name: 'Get',
	action: 'Get app',
	description: 'Read the name and category of the Meta app',
	defaultFields: 'id,name,link,category',
	example: { appId: '670843887433847' },
};
