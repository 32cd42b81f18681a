import { participantsBody } from '../../../../cloud-api/groups/groupMembers';
import type { OperationForm } from '../OperationForm';
import { exampleGroup, participantsField } from './groupFields';

export const removeParticipants: OperationForm = {
	name: 'Remove Participants',
	action: 'Remove participants from group',
	description: 'Take people out; they cannot come back by the link',
	fields: [participantsField],
	body: (form) => participantsBody(form.names('participants')),
	example: { groupId: exampleGroup, participants: '+34600333444' },
};
