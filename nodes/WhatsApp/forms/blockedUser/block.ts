import { blockOutcome, isBlockOutcome } from '../../../../cloud-api/blockedUser/blockOutcome';
import { blockUsers } from '../../../../cloud-api/blockedUser/blockUsers';
import type { OperationForm } from '../OperationForm';
import { usersField } from './usersField';

export const block: OperationForm = {
	name: 'Block',
	action: 'Block users',
	description: 'Take no more messages from people who wrote in the last 24 hours',
	fields: [usersField],
	body: (form) => blockUsers(form.names('users')),
	entries: blockOutcome,
	isPartial: isBlockOutcome,
	example: { users: '+34600111222' },
};
