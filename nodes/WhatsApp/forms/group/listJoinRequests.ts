import type { OperationForm } from '../OperationForm';
import { exampleGroup } from './groupFields';

export const listJoinRequests: OperationForm = {
	name: 'Get Join Requests',
	action: 'Get join requests of group',
	description: 'Read who asks to be let in',
	example: { groupId: exampleGroup },
};
