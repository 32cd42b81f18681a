import type { JsonObject } from '../../../../cloud-api/json';
import type { TemplateComponent } from '../../../../cloud-api/messages/template/templateComponent';
import { indianBill, indianBillWire } from './commerce';
import type { Golden } from './golden';

const golden = (
	title: string,
	components: readonly TemplateComponent[],
	wire: readonly JsonObject[],
): Golden => ({
	title: `template: ${title}`,
	message: { kind: 'template', name: 'spring_sale', language: 'es_MX', components },
	wire: {
		type: 'template',
		template: { name: 'spring_sale', language: { code: 'es_MX' }, components: wire },
	},
});

const button = (subType: string, parameters: readonly JsonObject[] | undefined): JsonObject => ({
	type: 'button',
	sub_type: subType,
	index: '0',
	...(parameters ? { parameters } : {}),
});

const action = (subType: string, value: JsonObject) =>
	button(subType, [{ type: 'action', action: value }]);

/** Facts from Meta's OpenAPI and its pages per kind of template. */
export const templates: readonly Golden[] = [
	{
		title: 'template without variables',
		message: { kind: 'template', name: 'hello_world', language: 'en_US' },
		wire: { type: 'template', template: { name: 'hello_world', language: { code: 'en_US' } } },
	},
	{
		title: 'template in this language or not at all',
		message: { kind: 'template', name: 'hello_world', language: 'en', deterministic: true },
		wire: {
			type: 'template',
			template: { name: 'hello_world', language: { code: 'en', policy: 'deterministic' } },
		},
	},
	golden(
		'picture, numbered values of every kind',
		[
			{
				kind: 'header',
				parameter: { kind: 'image', media: { link: 'https://cdn.example/a.png' } },
			},
			{
				kind: 'body',
				parameters: [
					{ kind: 'text', text: 'Ana' },
					{ kind: 'currency', fallback: '$100.99', code: 'USD', amount1000: 100_990 },
					{ kind: 'dateTime', fallback: '25 February' },
				],
			},
		],
		[
			{
				type: 'header',
				parameters: [{ type: 'image', image: { link: 'https://cdn.example/a.png' } }],
			},
			{
				type: 'body',
				parameters: [
					{ type: 'text', text: 'Ana' },
					{
						type: 'currency',
						currency: { fallback_value: '$100.99', code: 'USD', amount_1000: 100_990 },
					},
					{ type: 'date_time', date_time: { fallback_value: '25 February' } },
				],
			},
		],
	),
	golden(
		'named values',
		[{ kind: 'body', parameters: [{ kind: 'text', name: 'first_name', text: 'Ana' }] }],
		[
			{
				type: 'body',
				parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Ana' }],
			},
		],
	),
	...[
		{ parameter: { kind: 'text', text: 'Sale' }, wire: { type: 'text', text: 'Sale' } },
		{
			parameter: { kind: 'video', media: { id: '1' } },
			wire: { type: 'video', video: { id: '1' } },
		},
		{ parameter: { kind: 'gif', media: { id: '1' } }, wire: { type: 'gif', gif: { id: '1' } } },
		{
			parameter: { kind: 'document', media: { id: '1' }, fileName: 'A.pdf' },
			wire: { type: 'document', document: { id: '1', filename: 'A.pdf' } },
		},
		{
			parameter: { kind: 'location', latitude: 1, longitude: 2, name: 'Shop', address: 'Road 1' },
			wire: {
				type: 'location',
				location: { latitude: 1, longitude: 2, name: 'Shop', address: 'Road 1' },
			},
		},
		{
			parameter: { kind: 'product', catalogId: 'cat-1', productRetailerId: 'sku-1' },
			wire: { type: 'product', product: { product_retailer_id: 'sku-1', catalog_id: 'cat-1' } },
		},
	].map(({ parameter, wire }) =>
		golden(
			`header of ${parameter.kind}`,
			[{ kind: 'header', parameter } as TemplateComponent],
			[{ type: 'header', parameters: [wire] }],
		),
	),
	golden(
		'group invite',
		[{ kind: 'body', parameters: [{ kind: 'group', groupId: 'g-1' }] }],
		[{ type: 'body', parameters: [{ type: 'group_id', group_id: 'g-1' }] }],
	),
	golden(
		'link ending',
		[{ kind: 'button', index: 0, button: { kind: 'url', text: 'a-17' } }],
		[button('url', [{ type: 'text', text: 'a-17' }])],
	),
	golden(
		'quick reply payload',
		[{ kind: 'button', index: 0, button: { kind: 'quickReply', payload: 'yes-17' } }],
		[button('quick_reply', [{ type: 'payload', payload: 'yes-17' }])],
	),
	golden(
		'coupon',
		[{ kind: 'button', index: 0, button: { kind: 'copyCode', couponCode: 'SPRING10' } }],
		[button('copy_code', [{ type: 'coupon_code', coupon_code: 'SPRING10' }])],
	),
	golden(
		'flow',
		[{ kind: 'button', index: 0, button: { kind: 'flow', flowToken: 't', data: { a: 1 } } }],
		[action('flow', { flow_token: 't', flow_action_data: { a: 1 } })],
	),
	golden(
		'catalogue',
		[
			{
				kind: 'button',
				index: 0,
				button: { kind: 'catalog', thumbnailProductRetailerId: 'sku-1' },
			},
		],
		[action('catalog', { thumbnail_product_retailer_id: 'sku-1' })],
	),
	golden(
		'products',
		[
			{
				kind: 'button',
				index: 0,
				button: {
					kind: 'multiProduct',
					thumbnailProductRetailerId: 'sku-1',
					sections: [{ title: 'Tea', productRetailerIds: ['sku-1'] }],
				},
			},
		],
		[
			action('mpm', {
				thumbnail_product_retailer_id: 'sku-1',
				sections: [{ title: 'Tea', product_items: [{ product_retailer_id: 'sku-1' }] }],
			}),
		],
	),
	golden(
		'call button',
		[{ kind: 'button', index: 0, button: { kind: 'voiceCall', ttlMinutes: 1440, payload: 'p' } }],
		[
			button('voice_call', [
				{ type: 'ttl_minutes', ttl_minutes: 1440 },
				{ type: 'payload', payload: 'p' },
			]),
		],
	),
	golden(
		'call button as approved',
		[{ kind: 'button', index: 0, button: { kind: 'voiceCall' } }],
		[button('voice_call', undefined)],
	),
	golden(
		'payment request in Brazil',
		[{ kind: 'button', index: 0, button: { kind: 'paymentRequest', action: { x: 1 } } }],
		[action('payment_request', { x: 1 })],
	),
	golden(
		'offer that ends, in milliseconds',
		[{ kind: 'limitedTimeOffer', expiresAt: 1_800_000_000_000 }],
		[
			{
				type: 'limited_time_offer',
				parameters: [
					{
						type: 'limited_time_offer',
						limited_time_offer: { expiration_time_ms: 1_800_000_000_000 },
					},
				],
			},
		],
	),
	golden(
		'order status',
		[{ kind: 'orderStatus', news: { referenceId: 'order-17', status: 'completed' } }],
		[
			{
				type: 'order_status',
				parameters: [
					{
						type: 'order_status',
						order_status: { reference_id: 'order-17', order: { status: 'completed' } },
					},
				],
			},
		],
	),
	golden(
		'tap target',
		[{ kind: 'tapTarget', title: 'Shop', url: 'https://shop.example' }],
		[
			{
				type: 'tap_target_configuration',
				parameters: [
					{
						type: 'tap_target_configuration',
						tap_target_configuration: [{ title: 'Shop', url: 'https://shop.example' }],
					},
				],
			},
		],
	),
	golden(
		'carousel',
		[
			{
				kind: 'carousel',
				cards: [
					[
						{ kind: 'header', parameter: { kind: 'image', media: { id: '1' } } },
						{ kind: 'body', parameters: [{ kind: 'text', text: 'Tea' }] },
						{ kind: 'button', index: 0, button: { kind: 'quickReply', payload: 'tea' } },
					],
				],
			},
		],
		[
			{
				type: 'carousel',
				cards: [
					{
						card_index: 0,
						components: [
							{ type: 'header', parameters: [{ type: 'image', image: { id: '1' } }] },
							{ type: 'body', parameters: [{ type: 'text', text: 'Tea' }] },
							button('quick_reply', [{ type: 'payload', payload: 'tea' }]),
						],
					},
				],
			},
		],
	),
	golden(
		'bill',
		[{ kind: 'button', index: 0, button: { kind: 'orderDetails', orderDetails: indianBill } }],
		[action('order_details', { order_details: indianBillWire })],
	),
];
