import type { OperationForm } from '../OperationForm';
import { exampleGroup } from './groupFields';

export const getInviteLink: OperationForm = {
	name: 'Get Invite Link',
	action: 'Get invite link of group',
	description: 'Read the link that lets people in',
	simplify: ({ invite_link: inviteLink = null }) => ({ inviteLink }),
	example: { groupId: exampleGroup },
};
