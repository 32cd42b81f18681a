import type { Resource } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';

/** What must have crossed the wire in the example of a resource, beside the operations its nodes name. */
export interface Expectation {
	/** Members of the body of the first request of an operation. */
	readonly bodies?: Readonly<Record<string, JsonObject>>;
	/** Members of the first item that left a node. */
	readonly items?: Readonly<Record<string, JsonObject>>;
	/** Nodes whose first item carries a file, with its content. */
	readonly files?: Readonly<Record<string, string>>;
}

/** The customer the examples write to. */
export const customer = '+34600111222';

/** What is posted to the webhook of every example. */
export const posted = { to: customer, text: 'Two teas, 5.00' };

export const expectations: { readonly [R in Resource]?: Expectation } = {
	message: {
		bodies: {
			'message.send': {
				messaging_product: 'whatsapp',
				to: customer,
				type: 'text',
				text: { body: 'Hello! How can we help you today?' },
			},
		},
		items: { 'Send Template': { status: 'accepted', recipient: customer } },
	},
	media: {
		bodies: {
			'media.upload': { messaging_product: 'whatsapp', type: 'text/plain' },
			'message.send': { type: 'document', document: { filename: 'receipt.txt' } },
		},
		files: { Download: posted.text },
	},
	profile: { items: { 'Get Profile': { about: 'Lamps since 1989', vertical: 'RETAIL' } } },
	qrCode: { items: { 'List Codes': { prefilled_message: `${posted.text}!` } } },
	blockedUser: { items: { Block: { success: true }, Unblock: { success: true } } },
	automation: {
		items: {
			'Get Components': { prompts: ['Where is my order?', 'Show me the lamps'] },
			'Get Signup Link': { status: 'ACTIVE', promo_code: 'WELCOME10' },
		},
	},
	phoneNumber: { items: { 'Get Number': { quality_rating: 'GREEN' } } },
};
