import { describe, expect, it } from '@jest/globals';
import type { JsonObject, JsonValue } from '../../../cloud-api/json';
import { buildContent } from '../../../cloud-api/messages/buildMessage';
import { templateDefinition } from '../../../cloud-api/templates/TemplateDefinition';
import { messageOf } from '../../../nodes/WhatsApp/outboundMessage';
import { templateFieldsOf } from '../../../nodes/WhatsApp/template/templateFieldsOf';

const template = (category: string, components: readonly JsonObject[]) =>
	templateDefinition({ name: 'offer', language: 'es_MX', category, components: [...components] });

const fieldsOf = (category: string, components: readonly JsonObject[]) =>
	templateFieldsOf(template(category, components)).filter(({ removed }) => removed !== true);

/** What goes on the wire for the values typed into the generated form, by their labels' ids. */
function sent(category: string, components: readonly JsonObject[], value: JsonObject): JsonValue {
	const schema = fieldsOf(category, components) as unknown as JsonValue;
	const reading = messageOf({
		messageType: 'template',
		template: { __rl: true, mode: 'list', value: 'offer|es_MX' },
		templateValues: { mappingMode: 'defineBelow', value, schema },
	});
	if (!reading.ok) return [...reading.problems];
	const content = buildContent(reading.message);
	return content.ok ? content.body : content.problems.map(({ message }) => message);
}

const wire = (...components: readonly JsonObject[]): JsonObject => ({
	type: 'template',
	template: {
		name: 'offer',
		language: { code: 'es_MX' },
		...(components.length > 0 && { components: [...components] }),
	},
});
const text = (value: string, name?: string) => ({
	type: 'text',
	...(name !== undefined && { parameter_name: name }),
	text: value,
});
const button = (index: number, subType: string, parameter: JsonObject) => ({
	type: 'button',
	sub_type: subType,
	index: String(index),
	parameters: [parameter],
});
const buttons = (...list: readonly JsonObject[]): JsonObject => ({
	type: 'BUTTONS',
	buttons: [...list],
});

const link = 'https://example.com/a.jpg';

const cases: readonly {
	readonly what: string;
	readonly category?: string;
	readonly components: readonly JsonObject[];
	readonly value: JsonObject;
	readonly wire: JsonObject;
}[] = [
	{
		what: 'numbered variables, in the order of their numbers',
		components: [{ type: 'BODY', text: 'Hi {{1}}, {{2}}', example: { body_text: [['Ana', '7']] } }],
		value: { 'body.2': 'second', 'body.1': 'first' },
		wire: wire({ type: 'body', parameters: [text('first'), text('second')] }),
	},
	{
		what: 'named variables',
		components: [
			{ type: 'HEADER', format: 'TEXT', text: 'Order {{order_id}}' },
			{ type: 'BODY', text: 'Hi {{first_name}}' },
		],
		value: { 'header.text.order_id': '7', 'body.first_name': 'Ana' },
		wire: wire(
			{ type: 'header', parameters: [text('7', 'order_id')] },
			{ type: 'body', parameters: [text('Ana', 'first_name')] },
		),
	},
	...(['image', 'video', 'gif'] as const).map((kind) => ({
		what: `a header of ${kind}`,
		components: [{ type: 'HEADER', format: kind.toUpperCase() }],
		value: { [`header.${kind}`]: link },
		wire: wire({ type: 'header', parameters: [{ type: kind, [kind]: { link } }] }),
	})),
	{
		what: 'a document with its name',
		components: [{ type: 'HEADER', format: 'DOCUMENT' }],
		value: { 'header.document': '77', 'header.document.fileName': 'a.pdf' },
		wire: wire({
			type: 'header',
			parameters: [{ type: 'document', document: { id: '77', filename: 'a.pdf' } }],
		}),
	},
	{
		what: 'a place',
		components: [{ type: 'HEADER', format: 'LOCATION' }],
		value: {
			'header.location.latitude': 40.4,
			'header.location.longitude': -3.7,
			'header.location.name': 'Shop',
			'header.location.address': 'Calle 1, Madrid',
		},
		wire: wire({
			type: 'header',
			parameters: [
				{
					type: 'location',
					location: { latitude: 40.4, longitude: -3.7, name: 'Shop', address: 'Calle 1, Madrid' },
				},
			],
		}),
	},
	{
		what: 'a product',
		components: [{ type: 'HEADER', format: 'PRODUCT' }],
		value: { 'header.product.catalogId': 'c', 'header.product.productId': 'sku-1' },
		wire: wire({
			type: 'header',
			parameters: [{ type: 'product', product: { product_retailer_id: 'sku-1', catalog_id: 'c' } }],
		}),
	},
	{
		what: 'every kind of button by its place',
		components: [
			buttons(
				{ type: 'QUICK_REPLY', text: 'Yes' },
				{ type: 'URL', text: 'Shop', url: 'https://shop.example/{{1}}', example: ['sale'] },
				{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+1' },
				{ type: 'COPY_CODE', example: 'SAVE' },
				{ type: 'FLOW', text: 'Book' },
				{ type: 'CATALOG', text: 'View catalog' },
				{ type: 'VOICE_CALL', text: 'Call us' },
			),
		],
		value: {
			'button.0.payload': 'YES',
			'button.1.urlSuffix': 'spring',
			'button.3.couponCode': 'SAVE10',
			'button.4.flow.token': 't1',
			'button.4.flow.data': { day: 'mon' },
			'button.5.catalog': 'sku-1',
			'button.6.voiceCall': 'from-offer',
		},
		wire: wire(
			button(0, 'quick_reply', { type: 'payload', payload: 'YES' }),
			button(1, 'url', text('spring')),
			button(3, 'copy_code', { type: 'coupon_code', coupon_code: 'SAVE10' }),
			button(4, 'flow', {
				type: 'action',
				action: { flow_token: 't1', flow_action_data: { day: 'mon' } },
			}),
			button(5, 'catalog', {
				type: 'action',
				action: { thumbnail_product_retailer_id: 'sku-1' },
			}),
			button(6, 'voice_call', { type: 'payload', payload: 'from-offer' }),
		),
	},
	{
		what: 'sections of products in one line',
		components: [buttons({ type: 'MPM', text: 'View items' })],
		value: {
			'button.0.multiProduct.picture': 'sku-1',
			'button.0.multiProduct.products': 'Tea: sku-1, sku-2; Cups: sku-3',
		},
		wire: wire(
			button(0, 'mpm', {
				type: 'action',
				action: {
					thumbnail_product_retailer_id: 'sku-1',
					sections: [
						{
							title: 'Tea',
							product_items: [{ product_retailer_id: 'sku-1' }, { product_retailer_id: 'sku-2' }],
						},
						{ title: 'Cups', product_items: [{ product_retailer_id: 'sku-3' }] },
					],
				},
			}),
		),
	},
	{
		what: 'a one-time password, asked once and sent to body and button',
		category: 'AUTHENTICATION',
		components: [
			{ type: 'BODY', text: '*{{1}}* is your code.', add_security_recommendation: true },
			buttons({ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy' }),
		],
		value: { 'code.0': '123456' },
		wire: wire({ type: 'body', parameters: [text('123456')] }, button(0, 'url', text('123456'))),
	},
	{
		what: 'a carousel, its message and its cards',
		components: [
			{ type: 'BODY', text: 'Hi {{1}}' },
			{
				type: 'CAROUSEL',
				cards: [0, 1].map(() => ({
					components: [
						{ type: 'HEADER', format: 'IMAGE' },
						{ type: 'BODY', text: 'Now {{1}}' },
						buttons({ type: 'QUICK_REPLY', text: 'Yes' }),
					],
				})),
			},
		],
		value: {
			'body.1': 'Ana',
			'card.1.header.image': link,
			'card.1.body.1': 'one',
			'card.1.button.0.payload': 'A',
			'card.2.header.image': '78',
			'card.2.body.1': 'two',
		},
		wire: wire(
			{ type: 'body', parameters: [text('Ana')] },
			{
				type: 'carousel',
				cards: [
					{
						card_index: 0,
						components: [
							{ type: 'header', parameters: [{ type: 'image', image: { link } }] },
							{ type: 'body', parameters: [text('one')] },
							button(0, 'quick_reply', { type: 'payload', payload: 'A' }),
						],
					},
					{
						card_index: 1,
						components: [
							{ type: 'header', parameters: [{ type: 'image', image: { id: '78' } }] },
							{ type: 'body', parameters: [text('two')] },
						],
					},
				],
			},
		),
	},
	{
		what: 'the end of an offer',
		components: [
			{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Now', has_expiration: true } },
		],
		value: { limitedTimeOffer: '2026-12-24T18:00:00Z' },
		wire: wire({
			type: 'limited_time_offer',
			parameters: [
				{
					type: 'limited_time_offer',
					limited_time_offer: { expiration_time_ms: Date.UTC(2026, 11, 24, 18) },
				},
			],
		}),
	},
	{
		what: 'a template without variables',
		components: [{ type: 'BODY', text: 'Hello' }],
		value: {},
		wire: wire(),
	},
];

describe('the generated form of a template', () => {
	it.each(cases)('sends $what', ({ category = 'MARKETING', components, value, wire: expected }) => {
		const ids = fieldsOf(category, components).map(({ id }) => id);
		expect(Object.keys(value).filter((id) => !ids.includes(id))).toEqual([]);
		expect(sent(category, components, value)).toEqual(expected);
	});

	it('labels each input with the sample Meta approved', () => {
		const body = { type: 'BODY', text: 'Hi {{1}}', example: { body_text: [['Ana']] } };
		expect(fieldsOf('UTILITY', [body])).toEqual([
			expect.objectContaining({
				id: 'body.1',
				displayName: 'Body {{1}} (e.g. Ana)',
				required: true,
			}),
		]);
	});

	it('names the variables left blank by their labels', () => {
		const body = { type: 'BODY', text: 'Hi {{1}} {{2}}' };
		expect(sent('UTILITY', [body], { 'body.1': 'Ana', 'body.2': null })).toEqual([
			"'Body {{2}}' is empty: fill it in",
		]);
	});

	it('keeps back what few templates take until it is added', () => {
		const rare = (category: string) =>
			templateFieldsOf(template(category, []))
				.filter(({ removed }) => removed === true)
				.map(({ id }) => id);
		expect(rare('MARKETING')).toEqual(['tapTarget.title', 'tapTarget.url']);
		expect(rare('UTILITY')).toContain('orderStatus.status');
	});
});
