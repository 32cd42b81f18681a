import { groupBody } from '../../../../cloud-api/groups/groupSettings';
import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { exampleGroup } from './groupFields';

export const deleteInviteLink: OperationForm = {
	name: 'Delete Invite Link',
	action: 'Delete invite link of group',
	description: 'Take the link away. Meta documents it in one place only and may refuse it.',
	body: () => result(groupBody()),
	example: { groupId: exampleGroup },
};
