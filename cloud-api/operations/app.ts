import type { Operation } from '../operation';

const graph = 'https://developers.facebook.com/docs/graph-api';

/** The Meta app: where its webhooks go, what its tokens may do. Subscriptions take the app's token, `id|secret`. */
export const app = {
	get: {
		method: 'GET',
		path: '/{appId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: `${graph}/reference/application`,
	},
	listSubscriptions: {
		method: 'GET',
		path: '/{appId}/subscriptions',
		idempotent: true,
		bucket: 'management',
		docs: `${graph}/reference/application/subscriptions`,
	},
	/** One URL per app and object: another one replaces it. Meta asks the URL with a challenge first (2200). */
	subscribe: {
		method: 'POST',
		path: '/{appId}/subscriptions',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${graph}/reference/application/subscriptions`,
	},
	/** Without `fields`, all of the object. */
	deleteSubscription: {
		method: 'DELETE',
		path: '/{appId}/subscriptions',
		query: ['object', 'fields'],
		idempotent: true,
		bucket: 'management',
		docs: `${graph}/reference/application/subscriptions`,
	},
	/** Also the way to find which accounts a token may use: `granular_scopes[].target_ids`. */
	debugToken: {
		method: 'GET',
		path: '/debug_token',
		query: ['input_token'],
		idempotent: true,
		bucket: 'management',
		docs: `${graph}/reference/debug_token`,
	},
	/** The businesses that gave this app access by Embedded Signup. */
	listClientBusinesses: {
		method: 'GET',
		path: '/{appId}/connected_client_businesses',
		query: ['fields', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${graph}/reference/application`,
	},
} as const satisfies Record<string, Operation>;
