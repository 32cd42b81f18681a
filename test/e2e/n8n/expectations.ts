import type { Resource } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import type { Emulator } from '../../../emulator/src/createEmulator';

/** What must have crossed the wire in the example of a resource, beside the operations its nodes name. */
export interface Expectation {
	/** What to post where the note of the example has only `…`. */
	readonly posts?: (emulator: Emulator) => JsonObject;
	/** Members of the body of the first request of an operation. */
	readonly bodies?: Readonly<Record<string, JsonObject>>;
	/** Members of the first item that left a node. */
	readonly items: Readonly<Record<string, JsonObject>>;
	/** Nodes whose first item carries a file, with its content. */
	readonly files?: Readonly<Record<string, string>>;
}

/** The customer the examples write to, who has written first. */
export const customer = '+34600111222';

const accepted = { status: 'accepted', recipient: customer };
const interactive = (more: JsonObject): JsonObject => ({ type: 'interactive', interactive: more });

/** One entry per resource: a new one without does not compile. */
export const expectations: { readonly [R in Resource]: Expectation } = {
	message: {
		bodies: {
			'message.send': {
				messaging_product: 'whatsapp',
				to: customer,
				type: 'text',
				text: { body: 'Hello! How can we help you today?' },
			},
		},
		items: { 'Ask With Buttons': accepted, 'Send Template': accepted },
	},
	media: {
		bodies: {
			'media.upload': { messaging_product: 'whatsapp', type: 'text/plain' },
			'message.send': { type: 'document', document: { filename: 'receipt.txt' } },
		},
		items: { 'Send Document': accepted, Delete: { deleted: true } },
		files: { Download: 'Your receipt' },
	},
	template: {
		bodies: {
			'template.create': {
				category: 'UTILITY',
				components: [
					{ type: 'HEADER', example: { header_text: ['860198'] } },
					{ type: 'BODY', example: { body_text: [['Pablo', '24 May']] } },
					{ type: 'FOOTER' },
					{ type: 'BUTTONS' },
				],
			},
		},
		items: {
			'Browse Library': { language: 'en_US' },
			'Get Template': { status: 'PENDING', category: 'UTILITY' },
			'Get Approved Templates': { status: 'APPROVED' },
		},
	},
	flow: {
		bodies: {
			'flow.create': { categories: ['CONTACT_US'] },
			'message.send': interactive({
				type: 'flow',
				action: { parameters: { flow_cta: 'Make a wish' } },
			}),
		},
		items: {
			'Publish Flow': { success: true },
			'Get Flow': { status: 'PUBLISHED', error_count: 0 },
		},
	},
	catalog: {
		bodies: {
			'catalog.sendBatch': {
				requests: [{ method: 'UPDATE', data: { id: 'lamp-reading', price: '39.5 EUR' } }],
			},
			'message.send': interactive({
				type: 'product',
				action: { product_retailer_id: 'lamp-reading' },
			}),
		},
		items: { 'Get Batch Status': { status: 'finished', errors_total_count: 0 } },
	},
	payment: {
		bodies: {
			'payment.refund': {
				reference_id: 'order-1001',
				amount: { currency: 'INR', value: 5000, offset: 100 },
			},
		},
		items: {
			'Look Up Payment': { reference_id: 'order-1001', status: 'captured' },
			'Look Up Again': { transactions: [{ refunds: [{ amount: { value: 5000 } }] }] },
		},
	},
	call: {
		bodies: { 'message.send': interactive({ type: 'call_permission_request' }) },
		items: {
			'May We Call': { canCall: false, canAsk: true },
			'And Now': { canCall: false, canAsk: false },
		},
	},
	group: {
		bodies: { 'group.create': { subject: 'Saturday hike', join_approval_mode: 'auto_approve' } },
		items: { 'Read Group': { subject: 'Wayfare friends', participantCount: 1 } },
	},
	conversation: {
		bodies: {
			'conversation.pass': { action: 'pass', control_pass: { target_role: 'ai_agent' } },
			'conversation.take': { action: 'take', to: customer },
		},
		items: { 'Take Back': { messaging_product: 'whatsapp' } },
	},
	phoneNumber: {
		items: {
			'Get Number': { quality_rating: 'GREEN', status: 'CONNECTED' },
			'Get Settings': { calling: { status: 'DISABLED' } },
		},
	},
	profile: {
		bodies: { 'profile.update': { vertical: 'RETAIL', websites: ['https://example.com'] } },
		items: { 'Get Profile': { about: 'Lamps since 1989', vertical: 'RETAIL' } },
	},
	qrCode: {
		bodies: { 'qrCode.create': { prefilled_message: 'Show me the lamps' } },
		items: { 'List Codes': { prefilled_message: 'Show me the lamps!' } },
	},
	blockedUser: {
		bodies: { 'blockedUser.unblock': { block_users: [{ user: customer }] } },
		items: { Block: { success: true }, Unblock: { success: true } },
	},
	automation: {
		items: {
			'Get Components': { prompts: ['Where is my order?', 'Show me the lamps'] },
			'Get Signup Link': { status: 'ACTIVE', promo_code: 'WELCOME10' },
		},
	},
	businessAccount: {
		items: {
			'Read Account': { account_review_status: 'APPROVED' },
			'Who Hears': { name: 'Wayfare Emulator' },
		},
	},
	business: {
		items: { 'Its Accounts': { name: 'Wayfare Shop' }, 'System Users': { role: 'ADMIN' } },
	},
	app: {
		posts: ({ accessToken }) => ({ token: accessToken }),
		items: { 'Explain Token': { valid: true, type: 'SYSTEM_USER' } },
	},
	analytics: { items: { 'Sent Last Week': { sent: 0 }, 'Received Last Week': { sent: 0 } } },
};
