import type { TemplateDefinition } from './Template';

/** Approved from the first minute, so that a journey can write outside the 24 h window with no set-up. */
export const preloadedTemplates: readonly TemplateDefinition[] = [
	{
		name: 'hello_world',
		language: 'en_US',
		category: 'UTILITY',
		components: [
			{ type: 'HEADER', format: 'TEXT', text: 'Hello World' },
			{
				type: 'BODY',
				text: 'Welcome and congratulations! This message shows that you can send messages from the Cloud API.',
			},
			{ type: 'FOOTER', text: 'WhatsApp Business Platform sample message' },
		],
	},
	{
		name: 'cart_reminder',
		language: 'en',
		category: 'MARKETING',
		components: [
			{ type: 'HEADER', format: 'TEXT', text: 'Still thinking it over?' },
			{
				type: 'BODY',
				text: 'Hi {{1}}, your cart with {{2}} is waiting for you. It takes a minute to finish.',
			},
			{ type: 'FOOTER', text: 'Reply STOP to get no more offers' },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'URL', text: 'Back to my cart', url: 'https://shop.example/cart/{{1}}' },
					{ type: 'QUICK_REPLY', text: 'No, thanks' },
				],
			},
		],
	},
	{
		name: 'cart_coupon',
		language: 'en',
		category: 'MARKETING',
		components: [
			{
				type: 'BODY',
				text: 'Hi {{1}}, here is {{2}} off what is in your cart, until tomorrow evening. Use the code when you pay.',
			},
			{ type: 'FOOTER', text: 'Reply STOP to get no more offers' },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'COPY_CODE', example: 'WELCOME10' },
					{ type: 'URL', text: 'Back to my cart', url: 'https://shop.example/cart/{{1}}' },
				],
			},
		],
	},
	{
		name: 'order_update',
		language: 'en',
		category: 'UTILITY',
		parameter_format: 'NAMED',
		components: [
			{
				type: 'BODY',
				text: 'Hello {{customer_name}}, your order {{order_number}} is on its way to you.',
			},
			{ type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Talk to us' }] },
		],
	},
	{
		name: 'reopen_conversation',
		language: 'en',
		category: 'UTILITY',
		components: [
			{
				type: 'BODY',
				text: 'Hello {{1}}, we have an answer to your question. Shall we go on here?',
			},
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'QUICK_REPLY', text: 'Yes, please' },
					{ type: 'QUICK_REPLY', text: 'Not now' },
				],
			},
		],
	},
];
