import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/whatsapp/cloud-api/block-users';

/** People whose messages the business does not take, 64,000 at most per number. */
export const blockedUser = {
	list: {
		method: 'GET',
		path: '/{phoneNumberId}/block_users',
		query: ['limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#get-list-of-blocked-numbers`,
	},
	/**
	 * Only who wrote in the last 24 hours, 1,000 in a call. What fails for some is answered with status 400 and
	 * error 139100, beside those it worked for.
	 */
	block: {
		method: 'POST',
		path: '/{phoneNumberId}/block_users',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#block-users`,
	},
	unblock: {
		method: 'DELETE',
		path: '/{phoneNumberId}/block_users',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#unblock-users`,
	},
} as const satisfies Record<string, Operation>;
