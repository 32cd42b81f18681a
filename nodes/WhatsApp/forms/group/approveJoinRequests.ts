import { joinRequestsBody } from '../../../../cloud-api/groups/groupMembers';
import type { OperationForm } from '../OperationForm';
import { exampleGroup, joinRequestsField } from './groupFields';

export const approveJoinRequests: OperationForm = {
	name: 'Approve Join Requests',
	action: 'Approve join requests of group',
	description: 'Let people in who asked',
	fields: [joinRequestsField],
	body: (form) => joinRequestsBody(form.names('joinRequests')),
	example: { groupId: exampleGroup, joinRequests: 'Y2FwaV9qb2luOjM0NjAwOTk5ODg4' },
};
