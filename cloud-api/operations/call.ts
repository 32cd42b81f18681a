import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/whatsapp/cloud-api/calling';

/** Calls between a customer and the business. The sound itself goes by WebRTC or SIP, not through Graph. */
export const call = {
	/** At most 100 a second (613). The states are those of the calling pages: the OpenAPI document names others. */
	getPermission: {
		method: 'GET',
		path: '/{phoneNumberId}/call_permissions',
		query: ['user_wa_id', 'recipient'],
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/user-call-permissions`,
	},
	/** Rings. Needs the customer’s permission (138006); 100 connected calls in 24 h per customer, 10,000 per number. */
	connect: {
		method: 'POST',
		path: '/{phoneNumberId}/calls',
		body: 'json',
		bodyMember: 'action',
		bodyValue: 'connect',
		idempotent: false,
		bucket: 'message',
		docs: `${docs}/business-initiated-calls`,
	},
	/** Sets up the sound before the call is taken, so that no word is lost. */
	preAccept: {
		method: 'POST',
		path: '/{phoneNumberId}/calls',
		body: 'json',
		bodyMember: 'action',
		bodyValue: 'pre_accept',
		idempotent: true,
		bucket: 'message',
		docs: `${docs}/user-initiated-calls`,
	},
	/** Within 30 to 60 s of the webhook, or the call ends. */
	accept: {
		method: 'POST',
		path: '/{phoneNumberId}/calls',
		body: 'json',
		bodyMember: 'action',
		bodyValue: 'accept',
		idempotent: false,
		bucket: 'message',
		docs: `${docs}/user-initiated-calls`,
	},
	reject: {
		method: 'POST',
		path: '/{phoneNumberId}/calls',
		body: 'json',
		bodyMember: 'action',
		bodyValue: 'reject',
		idempotent: true,
		bucket: 'message',
		docs: `${docs}/user-initiated-calls`,
	},
	/** Also when the customer has hung up. */
	terminate: {
		method: 'POST',
		path: '/{phoneNumberId}/calls',
		body: 'json',
		bodyMember: 'action',
		bodyValue: 'terminate',
		idempotent: true,
		bucket: 'message',
		docs: `${docs}/user-initiated-calls`,
	},
} as const satisfies Record<string, Operation>;
