import { objects, text } from '../../../../cloud-api/reader';
import type { OperationForm } from '../OperationForm';
import { exampleGroup } from './groupFields';

export const get: OperationForm = {
	name: 'Get',
	action: 'Get group',
	description: 'Read subject, members and state of one',
	defaultFields:
		'subject,description,participants,join_approval_mode,suspended,creation_timestamp,total_participant_count',
	simplify: (group) => ({
		id: group['id'] ?? null,
		subject: group['subject'] ?? null,
		description: group['description'] ?? null,
		joinApproval: group['join_approval_mode'] ?? null,
		suspended: group['suspended'] ?? null,
		createdAt: group['creation_timestamp'] ?? null,
		participantCount: group['total_participant_count'] ?? null,
		participants: objects(group, 'participants').map(
			(one) => text(one, 'wa_id') ?? text(one, 'user_id') ?? null,
		),
	}),
	example: { groupId: exampleGroup },
};
