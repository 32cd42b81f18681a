import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media';

/** Files: an uploaded id lives 30 days, one from a webhook 7 days, a download URL 5 minutes. */
export const media = {
	/** Repeating an upload only leaves an unused id behind. */
	upload: {
		method: 'POST',
		path: '/{phoneNumberId}/media',
		body: 'multipart',
		idempotent: true,
		bucket: 'media',
		docs: `${docs}#upload-media`,
	},
	getUrl: {
		method: 'GET',
		path: '/{mediaId}',
		query: ['phone_number_id'],
		idempotent: true,
		bucket: 'media',
		docs: `${docs}#retrieve-media-url`,
	},
	delete: {
		method: 'DELETE',
		path: '/{mediaId}',
		query: ['phone_number_id'],
		idempotent: true,
		bucket: 'media',
		docs: `${docs}#delete-media`,
	},
} as const satisfies Record<string, Operation>;
