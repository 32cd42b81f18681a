import type { Operation } from '../operation';

const uploads = 'https://developers.facebook.com/docs/graph-api/guides/upload';
const docs = 'https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media';

/**
 * Files: an uploaded id lives 30 days, one from a webhook 7 days, a download URL 5 minutes. The other three are
 * Graph's resumable upload, whose handle is what templates and profile pictures want.
 */
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
	/** The session, not yet the file: only the app may be asked for it. */
	createUpload: {
		method: 'POST',
		path: '/{appId}/uploads',
		query: ['file_name', 'file_length', 'file_type'],
		idempotent: true,
		bucket: 'media',
		docs: uploads,
	},
	/** `sig` is the part of the session's id behind its question mark. */
	continueUpload: {
		method: 'POST',
		path: '/{uploadSessionId}',
		query: ['sig'],
		body: 'bytes',
		tokenScheme: 'OAuth',
		idempotent: true,
		bucket: 'media',
		docs: uploads,
	},
	/** How far a broken upload came. */
	getUpload: {
		method: 'GET',
		path: '/{uploadSessionId}',
		query: ['sig'],
		tokenScheme: 'OAuth',
		idempotent: true,
		bucket: 'media',
		docs: `${uploads}#interruptions`,
	},
} as const satisfies Record<string, Operation>;
