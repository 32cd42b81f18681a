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
} as const satisfies Record<string, Operation>;
