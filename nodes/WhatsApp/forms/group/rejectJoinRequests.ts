import { joinRequestsBody } from '../../../../cloud-api/groups/groupMembers';
import type { OperationForm } from '../OperationForm';
import { exampleGroup, joinRequestsField } from './groupFields';

export const rejectJoinRequests: OperationForm = {
	name: 'Reject Join Requests',
	action: 'Reject join requests of group',
	description: 'Turn people down who asked',
	fields: [joinRequestsField],
	body: (form) => joinRequestsBody(form.names('joinRequests')),
	example: { groupId: exampleGroup, joinRequests: 'Y2FwaV9qb2luOjM0NjAwOTk5ODg4' },
};
