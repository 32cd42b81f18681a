import type { Operation } from '../operation';

const api = 'https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi';
const encryption =
	'https://developers.facebook.com/docs/whatsapp/cloud-api/reference/whatsapp-business-encryption';

/**
 * WhatsApp Flows: forms inside a chat. The metrics of a flow's endpoint have no row: Meta announced the end of that API
 * for 2026-04-30, and the `flows` webhook tells when an endpoint is slow or down.
 */
export const flow = {
	list: {
		method: 'GET',
		path: '/{businessAccountId}/flows',
		query: ['fields', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${api}#list`,
	},
	/** A second one of the same name is refused, so that repeating it is not harmless: its answer is lost. */
	create: {
		method: 'POST',
		path: '/{businessAccountId}/flows',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${api}#create`,
	},
	get: {
		method: 'GET',
		path: '/{flowId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: `${api}#details`,
	},
	/** `invalidate(true)` makes a new link and ends the old one; without it Meta gives the link it has. */
	getPreview: {
		method: 'GET',
		path: '/{flowId}',
		query: ['fields'],
		expands: 'preview',
		idempotent: true,
		bucket: 'management',
		docs: `${api}#preview`,
	},
	/** For one phone number when it names one: `health_status.phone_number(id)`. */
	getHealth: {
		method: 'GET',
		path: '/{flowId}',
		query: ['fields'],
		expands: 'health_status',
		idempotent: true,
		bucket: 'management',
		docs: 'https://developers.facebook.com/docs/whatsapp/flows/reference/healthstatus',
	},
	updateMetadata: {
		method: 'POST',
		path: '/{flowId}',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${api}#update`,
	},
	delete: {
		method: 'DELETE',
		path: '/{flowId}',
		idempotent: true,
		bucket: 'management',
		docs: `${api}#delete`,
	},
	listAssets: {
		method: 'GET',
		path: '/{flowId}/assets',
		query: ['limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${api}#asset-list`,
	},
	/**
	 * The v23 document says that a published flow cannot change; the changelog of November 2024 says that this makes a
	 * new draft of it, to be published again. Meta decides.
	 */
	updateJson: {
		method: 'POST',
		path: '/{flowId}/assets',
		body: 'multipart',
		idempotent: true,
		bucket: 'management',
		docs: `${api}#update-json`,
	},
	publish: {
		method: 'POST',
		path: '/{flowId}/publish',
		idempotent: true,
		bucket: 'management',
		docs: `${api}#publish`,
	},
	/** For good: a deprecated flow is never sent or opened again. */
	deprecate: {
		method: 'POST',
		path: '/{flowId}/deprecate',
		idempotent: true,
		bucket: 'management',
		docs: `${api}#deprecate`,
	},
	/** Copies flows of another account of the same portfolio into this one, under the same names. */
	migrate: {
		method: 'POST',
		path: '/{businessAccountId}/migrate_flows',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${api}#migrate`,
	},
	getEncryptionKey: {
		method: 'GET',
		path: '/{phoneNumberId}/whatsapp_business_encryption',
		idempotent: true,
		bucket: 'management',
		docs: encryption,
	},
	/** The public half, which phones encrypt with. Until the endpoint has the private half of it, every flow fails. */
	setEncryptionKey: {
		method: 'POST',
		path: '/{phoneNumberId}/whatsapp_business_encryption',
		body: 'form',
		idempotent: true,
		bucket: 'management',
		docs: encryption,
	},
} as const satisfies Record<string, Operation>;
