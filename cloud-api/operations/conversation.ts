import type { Operation } from '../operation';

const docs =
	'https://developers.facebook.com/documentation/business-messaging/whatsapp/conversation-routing';

/** Who of several responders on a number may speak. Documented since 2026-09-23; the owner cannot be read. */
export const conversation = {
	/** The new owner hears of it by `messaging_handovers`. */
	pass: {
		method: 'POST',
		path: '/{phoneNumberId}/thread_control',
		body: 'json',
		bodyMember: 'action',
		bodyValue: 'pass',
		idempotent: false,
		bucket: 'message',
		docs: docs,
	},
	/** Fires no webhook. */
	release: {
		method: 'POST',
		path: '/{phoneNumberId}/thread_control',
		body: 'json',
		bodyMember: 'action',
		bodyValue: 'release',
		idempotent: false,
		bucket: 'message',
		docs: docs,
	},
	/** For the escalation partner only (2494191). */
	take: {
		method: 'POST',
		path: '/{phoneNumberId}/thread_control',
		body: 'json',
		bodyMember: 'action',
		bodyValue: 'take',
		idempotent: false,
		bucket: 'message',
		docs: docs,
	},
} as const satisfies Record<string, Operation>;
