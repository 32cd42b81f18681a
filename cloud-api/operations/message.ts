import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/whatsapp/cloud-api';

/** Sending, and what is said about a message already received. */
export const message = {
	send: {
		method: 'POST',
		path: '/{phoneNumberId}/messages',
		body: 'json',
		idempotent: false,
		bucket: 'message',
		docs: `${docs}/reference/messages`,
	},
	/** Also shows "typing…" for up to 25 s when the body asks for it. */
	markRead: {
		method: 'POST',
		path: '/{phoneNumberId}/messages',
		body: 'json',
		bodyMember: 'status',
		idempotent: true,
		bucket: 'message',
		docs: `${docs}/guides/mark-message-as-read`,
	},
	sendMarketing: {
		method: 'POST',
		path: '/{phoneNumberId}/marketing_messages',
		body: 'json',
		idempotent: false,
		bucket: 'message',
		docs: 'https://developers.facebook.com/docs/whatsapp/marketing-messages-lite-api/sending-messages',
	},
	/** A message Meta cannot read: a JWE made with its key, for numbers with payload encryption switched on. */
	sendEncrypted: {
		method: 'POST',
		path: '/{phoneNumberId}/messages_encrypted',
		body: 'json',
		idempotent: false,
		bucket: 'message',
		docs: `${docs}/reference/messages`,
	},
} as const satisfies Record<string, Operation>;
