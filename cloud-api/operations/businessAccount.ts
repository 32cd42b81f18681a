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
	/** Whether the account can send, and what in it or above it stops it. */
	getHealth: {
		method: 'GET',
		path: '/{businessAccountId}',
		expands: 'health_status',
		idempotent: true,
		bucket: 'management',
		docs: 'https://developers.facebook.com/docs/whatsapp/cloud-api/health-status',
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
	/** Who changed what: the audit log of the account. */
	listActivities: {
		method: 'GET',
		path: '/{businessAccountId}/activities',
		query: ['fields', 'activity_type', 'since', 'until', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/activities`,
	},
	listAssignedUsers: {
		method: 'GET',
		path: '/{businessAccountId}/assigned_users',
		query: ['business', 'fields', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/assigned_users`,
	},
	/** The user keeps no task that is not named. */
	assignUser: {
		method: 'POST',
		path: '/{businessAccountId}/assigned_users',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/assigned_users`,
	},
	removeUser: {
		method: 'DELETE',
		path: '/{businessAccountId}/assigned_users',
		query: ['user'],
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/assigned_users`,
	},
	listSchedules: {
		method: 'GET',
		path: '/{businessAccountId}/schedules',
		query: ['fields', 'filtering', 'sort', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/schedules`,
	},
	createSchedule: {
		method: 'POST',
		path: '/{businessAccountId}/schedules',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${docs}/schedules`,
	},
	/** The multi-partner solutions the account takes part in. To change them is for solution partners. */
	listSolutions: {
		method: 'GET',
		path: '/{businessAccountId}/solutions',
		query: ['fields', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/solutions`,
	},
} as const satisfies Record<string, Operation>;
