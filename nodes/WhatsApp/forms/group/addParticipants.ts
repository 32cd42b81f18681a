import { participantsBody } from '../../../../cloud-api/groups/groupMembers';
import type { OperationForm } from '../OperationForm';
import { exampleGroup, participantsField } from './groupFields';

export const addParticipants: OperationForm = {
	name: 'Add Participants',
	action: 'Add participants to group',
	description:
		'Put people in. Meta documents it in one place only, and may refuse it: send them the invite link instead.',
	fields: [participantsField],
	body: (form) => participantsBody(form.names('participants')),
	example: { groupId: exampleGroup, participants: '+34600333444' },
};
