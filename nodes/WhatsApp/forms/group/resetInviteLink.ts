import { groupBody } from '../../../../cloud-api/groups/groupSettings';
import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { exampleGroup } from './groupFields';

export const resetInviteLink: OperationForm = {
	name: 'Reset Invite Link',
	action: 'Reset invite link of group',
	description: 'Make a new link; the ones given before let nobody in any more',
	body: () => result(groupBody()),
	simplify: ({ invite_link: inviteLink = null }) => ({ inviteLink }),
	example: { groupId: exampleGroup },
};
