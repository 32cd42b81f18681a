import type { OperationForm } from '../OperationForm';
import { exampleGroup } from './groupFields';

export const remove: OperationForm = {
	name: 'Delete',
	action: 'Delete group',
	description: 'Close the group for good; everybody is removed',
	example: { groupId: exampleGroup },
};
