import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const listMessageHistory: OperationForm = {
	name: 'Get Message History',
	action: 'Get message history',
	description: 'Read what became of messages and of their webhooks, never what they said',
	fields: [
		{
			displayName: 'Message ID',
			name: 'messageId',
			type: 'string',
			default: '',
			placeholder: 'e.g. wamid.HBgLMTY0…',
			description: 'Only this message. Empty means all.',
		},
	],
	defaultFields:
		'id,message_id,events{delivery_status,webhook_update_state,timestamp,application,webhook_uri,error_description}',
	query: (form) => result({ message_id: form.text('messageId') }),
	example: {},
};
