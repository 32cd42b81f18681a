import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/whatsapp';
const components = `${docs}/cloud-api/phone-numbers/conversational-components` as const;
const signups =
	'https://developers.facebook.com/documentation/business-messaging/whatsapp/in-app-signup';
const sequences =
	'https://developers.facebook.com/documentation/business-messaging/whatsapp/ctwa/welcome-message-sequences';

/** What WhatsApp itself shows in a chat: prompts, commands, opt-in links, welcome sequences, legal facts. */
export const automation = {
	getConversational: {
		method: 'GET',
		path: '/{phoneNumberId}',
		expands: 'conversational_automation',
		idempotent: true,
		bucket: 'management',
		docs: components,
	},
	/**
	 * Replaces all of it. `enable_welcome_message` of the v23 document is gone since 2026-03-27: no
	 * `request_welcome` message comes any more.
	 */
	setConversational: {
		method: 'POST',
		path: '/{phoneNumberId}/conversational_automation',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: components,
	},
	/** Prompts and commands as an object of their own, by the id that reading them gives. */
	getBot: {
		method: 'GET',
		path: '/{botId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: components,
	},
	getCompliance: {
		method: 'GET',
		path: '/{phoneNumberId}/business_compliance_info',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/cloud-api/reference/business-compliance`,
	},
	/** What businesses in India must state. */
	setCompliance: {
		method: 'POST',
		path: '/{phoneNumberId}/business_compliance_info',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/cloud-api/reference/business-compliance`,
	},
	/** Not in the EEA, the UK, Brazil, Japan, South Korea, Nigeria, South Africa, Turkey: errors 2494164 and on. */
	createSignup: {
		method: 'POST',
		path: '/{businessAccountId}/signups',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: signups,
	},
	listSignups: {
		method: 'GET',
		path: '/{businessAccountId}/signups',
		query: ['fields', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: signups,
	},
	getSignup: {
		method: 'GET',
		path: '/signups/{signupId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: signups,
	},
	/** All but the privacy policy, which is for good. */
	updateSignup: {
		method: 'POST',
		path: '/signups/{signupId}',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: signups,
	},
	createSequence: {
		method: 'POST',
		path: '/{businessAccountId}/welcome_message_sequences',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: sequences,
	},
	updateSequence: {
		method: 'POST',
		path: '/{businessAccountId}/welcome_message_sequences',
		body: 'json',
		bodyMember: 'sequence_id',
		idempotent: true,
		bucket: 'management',
		docs: sequences,
	},
	listSequences: {
		method: 'GET',
		path: '/{businessAccountId}/welcome_message_sequences',
		query: ['sequence_id', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: sequences,
	},
	/** Not while an active ad uses it. */
	deleteSequence: {
		method: 'DELETE',
		path: '/{businessAccountId}/welcome_message_sequences',
		query: ['sequence_id'],
		idempotent: true,
		bucket: 'management',
		docs: sequences,
	},
} as const satisfies Record<string, Operation>;
