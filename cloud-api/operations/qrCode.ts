import type { Operation } from '../operation';

const docs = 'https://developers.facebook.com/docs/whatsapp/business-management-api/qr-codes';

/** QR codes and short links that open a chat with a text; a number has 2,000 at most. */
export const qrCode = {
	list: {
		method: 'GET',
		path: '/{phoneNumberId}/message_qrdls',
		query: ['fields', 'code', 'limit', 'after', 'before'],
		paging: 'cursor',
		pageSize: 25,
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#get-qr-codes`,
	},
	get: {
		method: 'GET',
		path: '/{phoneNumberId}/message_qrdls/{qrCodeId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#get-qr-codes`,
	},
	/** Repeating it leaves a second code behind. */
	create: {
		method: 'POST',
		path: '/{phoneNumberId}/message_qrdls',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${docs}#create-qr-codes`,
	},
	/** The code and its link stay, so that what is printed still works; only the text changes. */
	update: {
		method: 'POST',
		path: '/{phoneNumberId}/message_qrdls',
		body: 'json',
		bodyMember: 'code',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#update-qr-codes`,
	},
	/** For good: what is printed with it leads nowhere from then on. */
	delete: {
		method: 'DELETE',
		path: '/{phoneNumberId}/message_qrdls/{qrCodeId}',
		idempotent: true,
		bucket: 'management',
		docs: `${docs}#delete-qr-codes`,
	},
} as const satisfies Record<string, Operation>;
