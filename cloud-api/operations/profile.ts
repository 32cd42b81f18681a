import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/whatsapp/cloud-api/reference/business-profiles';

/** What customers read about the business. */
export const profile = {
	get: {
		method: 'GET',
		path: '/{phoneNumberId}/whatsapp_business_profile',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#get-business-profile`,
	},
	/** Members left out stay as they are. */
	update: {
		method: 'POST',
		path: '/{phoneNumberId}/whatsapp_business_profile',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#update-business-profile`,
	},
	/** The same profile as an object of its own, by the id a reading of it gives. */
	getById: {
		method: 'GET',
		path: '/{profileId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs,
	},
	updateById: {
		method: 'POST',
		path: '/{profileId}',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs,
	},
} as const satisfies Record<string, Operation>;
