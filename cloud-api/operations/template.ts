import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/templates';
const node = 'https://developers.facebook.com/docs/graph-api/reference/whats-app-business-hsm';

/** Message templates: what may be said outside the 24 h window, and how Meta judges it. */
export const template = {
	/** `name`, `content` and `name_or_content` find parts of words too; all other filters are exact. */
	list: {
		method: 'GET',
		path: '/{businessAccountId}/message_templates',
		query: [
			'fields',
			'name',
			'name_or_content',
			'content',
			'language',
			'status',
			'category',
			'quality_score',
			'source',
			'limit',
			'after',
			'before',
		],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-management`,
	},
	get: {
		method: 'GET',
		path: '/{templateId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: node,
	},
	/** Counted: 100 in an hour per account. A name deleted less than 30 days ago is refused (2388023). */
	create: {
		method: 'POST',
		path: '/{businessAccountId}/message_templates',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${docs}/overview`,
	},
	/** Approved at once when nothing of Meta's wording is changed. */
	createFromLibrary: {
		method: 'POST',
		path: '/{businessAccountId}/message_templates',
		body: 'json',
		bodyMember: 'library_template_name',
		idempotent: false,
		bucket: 'management',
		docs: `${docs}/template-library`,
	},
	/** Creates or changes one authentication template in many languages. */
	upsertAuthentication: {
		method: 'POST',
		path: '/{businessAccountId}/upsert_message_templates',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/authentication-templates/bulk-management`,
	},
	/** Counted: an approved template once in 24 hours and 10 times in 30 days. */
	edit: {
		method: 'POST',
		path: '/{templateId}',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${docs}/template-management`,
	},
	/** A category other than the template's own sends it back to review. */
	setClickTracking: {
		method: 'POST',
		path: '/{templateId}',
		query: ['cta_url_link_tracking_opted_out', 'category'],
		idempotent: true,
		bucket: 'management',
		docs: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics',
	},
	/** By `name` all languages go, with `hsm_id` one of them, by `hsm_ids` up to 100 (and then no name). */
	delete: {
		method: 'DELETE',
		path: '/{businessAccountId}/message_templates',
		query: ['name', 'hsm_id', 'hsm_ids'],
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-management`,
	},
	/** Meta documents another host for this one, and no version: sources of 2026 agree on the host only. */
	archive: {
		method: 'POST',
		path: '/{businessAccountId}/message_templates/archive',
		host: 'https://api.facebook.com',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-archival`,
	},
	unarchive: {
		method: 'POST',
		path: '/{businessAccountId}/message_templates/unarchive',
		host: 'https://api.facebook.com',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-archival`,
	},
	/** Only for a pause by pacing; a pause for low quality ends by itself. */
	unpause: {
		method: 'POST',
		path: '/{templateId}/unpause',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-pausing`,
	},
	/** Both templates need 1,000 sends in the time asked for, which is 7, 30, 60 or 90 days. */
	compare: {
		method: 'GET',
		path: '/{templateId}/compare',
		query: ['template_ids', 'start', 'end'],
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-comparison`,
	},
	/** Copies, it does not move: approved templates of green or unknown quality, of the same business. */
	migrate: {
		method: 'POST',
		path: '/{businessAccountId}/migrate_message_templates',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-migration`,
	},
	listLibrary: {
		method: 'GET',
		path: '/message_template_library',
		query: [
			'fields',
			'search',
			'topic',
			'usecase',
			'industry',
			'language',
			'limit',
			'after',
			'before',
		],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-library`,
	},
	/** Meta's own texts of authentication templates, per language. */
	previewAuthentication: {
		method: 'GET',
		path: '/{businessAccountId}/message_template_previews',
		query: [
			'category',
			'languages',
			'add_security_recommendation',
			'code_expiration_minutes',
			'button_types',
			'limit',
			'after',
			'before',
		],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/authentication-templates/template-preview`,
	},
	listGroups: {
		method: 'GET',
		path: '/{businessAccountId}/template_groups',
		query: ['fields', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-groups`,
	},
	createGroup: {
		method: 'POST',
		path: '/{businessAccountId}/template_groups',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${docs}/template-groups`,
	},
	getGroup: {
		method: 'GET',
		path: '/{templateGroupId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-groups`,
	},
	updateGroup: {
		method: 'POST',
		path: '/{templateGroupId}',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-groups`,
	},
	/** The templates stay. */
	deleteGroup: {
		method: 'DELETE',
		path: '/{templateGroupId}',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}/template-groups`,
	},
} as const satisfies Record<string, Operation>;
