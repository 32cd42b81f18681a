import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/whatsapp/cloud-api/groups/reference';

/** Groups of customers that the business leads: 8 participants, 10,000 groups per number. For official business accounts. */
export const group = {
	/** Answers with a `request_id`; the group itself, with its invite link, comes by `group_lifecycle_update`. */
	create: {
		method: 'POST',
		path: '/{phoneNumberId}/groups',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: docs,
	},
	list: {
		method: 'GET',
		path: '/{phoneNumberId}/groups',
		query: ['limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
	get: {
		method: 'GET',
		path: '/{groupId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
	/** What became of each setting comes by `group_settings_update`. */
	update: {
		method: 'POST',
		path: '/{groupId}',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
	/** A square JPEG of 192 pixels or more, up to 5 MB. */
	setPicture: {
		method: 'POST',
		path: '/{groupId}',
		body: 'multipart',
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
	delete: {
		method: 'DELETE',
		path: '/{groupId}',
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
	getInviteLink: {
		method: 'GET',
		path: '/{groupId}/invite_link',
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
	/** The links given before die. */
	resetInviteLink: {
		method: 'POST',
		path: '/{groupId}/invite_link',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: docs,
	},
	/** In Meta’s OpenAPI document only. */
	deleteInviteLink: {
		method: 'DELETE',
		path: '/{groupId}/invite_link',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
	listJoinRequests: {
		method: 'GET',
		path: '/{groupId}/join_requests',
		query: ['limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
	approveJoinRequests: {
		method: 'POST',
		path: '/{groupId}/join_requests',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
	rejectJoinRequests: {
		method: 'DELETE',
		path: '/{groupId}/join_requests',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
	/** In Meta’s OpenAPI document only: its pages say that people join by invite link. Meta decides. */
	addParticipants: {
		method: 'POST',
		path: '/{groupId}/participants',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: docs,
	},
	/** Who is removed cannot come back by the link. */
	removeParticipants: {
		method: 'DELETE',
		path: '/{groupId}/participants',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: docs,
	},
} as const satisfies Record<string, Operation>;
