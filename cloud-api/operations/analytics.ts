import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/whatsapp/business-management-api/analytics';

/** What was sent, delivered, read, called and charged. Meta looks back one year, for templates and groups 90 days. */
export const analytics = {
	getMessages: {
		method: 'GET',
		path: '/{businessAccountId}',
		expands: 'analytics',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#messaging-analytics`,
	},
	/** Conversations stopped being the unit of price in July 2025; kept for what was before. */
	getConversations: {
		method: 'GET',
		path: '/{businessAccountId}',
		expands: 'conversation_analytics',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#conversation-analytics`,
	},
	/** Costs are hidden while a partner’s credit line pays. */
	getPricing: {
		method: 'GET',
		path: '/{businessAccountId}',
		expands: 'pricing_analytics',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#pricing-analytics`,
	},
	getCalls: {
		method: 'GET',
		path: '/{businessAccountId}',
		expands: 'call_analytics',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#call-analytics`,
	},
	/** Once, and for good: it cannot be switched off. */
	enableTemplateInsights: {
		method: 'POST',
		path: '/{businessAccountId}',
		body: 'json',
		bodyMember: 'is_enabled_for_insights',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#template-analytics`,
	},
	/** Up to 10 templates at a time. Clicks are not counted for the EU, the UK and Japan. */
	getTemplates: {
		method: 'GET',
		path: '/{businessAccountId}/template_analytics',
		query: [
			'start',
			'end',
			'granularity',
			'template_ids',
			'metric_types',
			'product_type',
			'use_waba_timezone',
			'limit',
			'after',
			'before',
		],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#template-analytics`,
	},
	getTemplateGroups: {
		method: 'GET',
		path: '/{businessAccountId}/template_group_analytics',
		query: [
			'start',
			'end',
			'granularity',
			'template_group_ids',
			'metric_types',
			'limit',
			'after',
			'before',
		],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#template-group-analytics`,
	},
	/** One group at a time. */
	getGroups: {
		method: 'GET',
		path: '/{businessAccountId}/group_analytics',
		query: ['start', 'end', 'granularity', 'group_ids', 'metric_types', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#group-analytics`,
	},
} as const satisfies Record<string, Operation>;
