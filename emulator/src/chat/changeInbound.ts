import type { ChatMessage } from './ChatMessage';
import type { Inbound } from './fromCustomer';

/** The customer puts other words in place of a text of theirs. Meta tells of it on coexistence numbers only. */
export function editInbound(message: ChatMessage, body: string): Inbound {
	if (message.from !== 'customer' || message.type !== 'text') {
		throw new Error('Only a text that the customer wrote can be edited.');
	}
	return {
		content: { kind: 'edit', messageId: message.id, body },
		wire: {
			type: 'edit',
			edit: { original_message_id: message.id, message: { type: 'text', text: { body } } },
		},
	};
}

/** The customer deletes a message of theirs for everybody. Meta tells of it on coexistence numbers only. */
export function revokeInbound(message: ChatMessage): Inbound {
	if (message.from !== 'customer') {
		throw new Error('Only what the customer wrote can be deleted.');
	}
	return {
		content: { kind: 'revoke', messageId: message.id },
		wire: { type: 'revoke', revoke: { original_message_id: message.id } },
	};
}

/** Something WhatsApp has and the Cloud API does not deliver: a poll, say. */
export const unsupportedInbound = (what: string): Inbound => ({
	content: { kind: 'other', type: what, label: 'The business only learns that it cannot see this' },
	wire: {
		type: 'unsupported',
		unsupported: { type: what },
		errors: [
			{
				code: 131051,
				title: 'Message type unknown',
				message: 'Message type unknown',
				error_data: { details: 'Message type is currently not supported.' },
			},
		],
	},
});
