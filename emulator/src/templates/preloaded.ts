import type { TemplateGroup } from './TemplateGroups';
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
				example: { body_text: [['Ana', '2 pairs of shoes']] },
			},
			{ type: 'FOOTER', text: 'Reply STOP to get no more offers' },
			{
				type: 'BUTTONS',
				buttons: [
					{
						type: 'URL',
						text: 'Back to my cart',
						url: 'https://shop.example/cart/{{1}}',
						example: ['https://shop.example/cart/7'],
					},
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
				example: { body_text: [['Ana', '10%']] },
			},
			{ type: 'FOOTER', text: 'Reply STOP to get no more offers' },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'COPY_CODE', example: 'WELCOME10' },
					{
						type: 'URL',
						text: 'Back to my cart',
						url: 'https://shop.example/cart/{{1}}',
						example: ['https://shop.example/cart/7'],
					},
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
				example: {
					body_text_named_params: [
						{ param_name: 'customer_name', example: 'Ana' },
						{ param_name: 'order_number', example: '860198' },
					],
				},
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
				example: { body_text: [['Ana']] },
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

/** A group there is from the start, so that its calls have something to work on. */
export const preloadedGroup: TemplateGroup = {
	id: '9020555671393375',
	name: 'Conversations',
	description: 'What brings a conversation back',
	templateIds: ['1106452417069214'],
	createdAt: Date.UTC(2026, 0, 1),
	updatedAt: Date.UTC(2026, 0, 1),
};
