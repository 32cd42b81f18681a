import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account';
const override = 'https://developers.facebook.com/docs/whatsapp/embedded-signup/webhooks/override';

/** The WhatsApp Business Account: facts, subscriptions, people. */
export const businessAccount = {
	get: {
		method: 'GET',
		path: '/{businessAccountId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs,
	},
	update: {
		method: 'POST',
		path: '/{businessAccountId}',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs,
	},
	listSubscribedApps: {
		method: 'GET',
		path: '/{businessAccountId}/subscribed_apps',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/subscribed_apps`,
	},
	/** Subscribes the app whose token calls. A call with no override takes an earlier override away. */
	subscribeApp: {
		method: 'POST',
		path: '/{businessAccountId}/subscribed_apps',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: override,
	},
	unsubscribeApp: {
		method: 'DELETE',
		path: '/{businessAccountId}/subscribed_apps',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/subscribed_apps`,
	},
} as const satisfies Record<string, Operation>;
