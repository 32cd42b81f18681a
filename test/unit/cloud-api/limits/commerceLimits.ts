import type { OrderDetails } from '../../../../cloud-api/messages/order/orderDetails';
import type { OutboundMessage } from '../../../../cloud-api/messages/outboundMessage';
import type { TemplateButton } from '../../../../cloud-api/messages/template/templateButton';
import type { TemplateComponent } from '../../../../cloud-api/messages/template/templateComponent';
import { indianBill } from '../golden/commerce';
import { chars, type LimitCase, many } from './limitCase';

const action = 'interactive.action';
const bill = `${action}.parameters`;

const withBill = (extra: Partial<OrderDetails>): OutboundMessage => ({
	kind: 'orderDetails',
	body: 'Hi',
	...indianBill,
	...extra,
});

const withOrder = (extra: Partial<OrderDetails['order']>): OutboundMessage =>
	withBill({ order: { ...indianBill.order, ...extra } });

const item = { name: 'Tea', amount: 1, quantity: 1 };

const products = (sections: readonly number[]): OutboundMessage => ({
	kind: 'productList',
	header: 'Tea',
	body: 'Hi',
	catalogId: 'cat-1',
	sections: sections.map((n, index) => ({
		title: `S${index}`,
		productRetailerIds: many(n, (product) => `sku-${product}`),
	})),
});

const template = (component: TemplateComponent): OutboundMessage => ({
	kind: 'template',
	name: 'sale',
	language: 'en',
	components: [component],
});

const withTemplateButton = (button: TemplateButton) =>
	template({ kind: 'button', index: 0, button });

const component = 'template.components[0]';

/** The limits of selling, paying and templates. */
export const commerceLimits: readonly LimitCase[] = [
	{
		field: `${action}.cards`,
		min: 2,
		max: 10,
		message: (n) => ({
			kind: 'productCarousel',
			body: 'Hi',
			catalogId: 'cat-1',
			productRetailerIds: many(n, (index) => `sku-${index}`),
		}),
	},
	{ field: `${action}.sections`, min: 1, max: 10, message: (n) => products(many(n, () => 1)) },
	{
		field: `${action}.sections[0].product_items`,
		min: 1,
		max: 30,
		message: (n) => products([n]),
	},
	{ field: `${action}.sections`, max: 30, message: (n) => products([15, n - 15]) },
	{
		field: 'interactive.header.text',
		min: 1,
		max: 60,
		message: (n) => ({ ...products([1]), header: chars(n) }) as OutboundMessage,
	},
	{
		field: `${bill}.reference_id`,
		min: 1,
		max: 35,
		message: (n) => withBill({ referenceId: chars(n) }),
	},
	{
		field: `${bill}.reference_id`,
		max: 60,
		message: (n) =>
			withBill({
				referenceId: chars(n),
				currency: 'BRL',
				paymentSettings: [{ kind: 'paymentLink', uri: 'https://pay.example' }],
			}),
	},
	{
		field: `${bill}.payment_settings[0].payment_gateway.configuration_name`,
		min: 1,
		max: 60,
		message: (n) =>
			withBill({
				paymentSettings: [{ kind: 'gateway', provider: 'payu', configurationName: chars(n) }],
			}),
	},
	{
		field: `${bill}.payment_settings`,
		min: 1,
		message: (n) =>
			withBill({ paymentSettings: many(n, () => ({ kind: 'upiIntentLink', link: 'upi://pay' })) }),
	},
	{
		field: `${bill}.order.items[0].name`,
		min: 1,
		max: 60,
		message: (n) => withOrder({ items: [{ ...item, name: chars(n) }] }),
	},
	{
		field: `${bill}.order.items[0].quantity`,
		min: 1,
		message: (n) => withOrder({ items: [{ ...item, quantity: n }] }),
	},
	{
		field: `${bill}.order.items`,
		max: 10,
		message: (n) =>
			withOrder({ items: many(n, () => ({ ...item, imageLink: 'https://cdn.example/a.png' })) }),
	},
	{
		field: `${bill}.order.items`,
		min: 1,
		message: (n) => withOrder({ items: many(n, () => item) }),
	},
	...(['tax', 'shipping', 'discount'] as const).map((charge) => ({
		field: `${bill}.order.${charge}.description`,
		max: 60,
		message: (n: number) =>
			withOrder({
				[charge]: {
					amount: indianBill.order[charge]?.amount ?? 0,
					description: chars(n),
				},
			}),
	})),
	{
		field: `${bill}.order.discount.discount_program_name`,
		max: 60,
		message: (n) => withOrder({ discount: { amount: 2_000, program: chars(n) } }),
	},
	{
		field: `${bill}.order.expiration.description`,
		max: 120,
		message: (n) =>
			withOrder({ expiration: { timestamp: 1_800_000_000_000, description: chars(n) } }),
	},
	{
		field: `${bill}.beneficiaries`,
		min: 1,
		message: (n) =>
			withBill({ beneficiaries: many(n, () => ({ name: 'Asha', addressLine1: 'Road 1' })) }),
	},
	{
		field: `${bill}.beneficiaries[0].name`,
		min: 1,
		max: 200,
		message: (n) => withBill({ beneficiaries: [{ name: chars(n), addressLine1: 'Road 1' }] }),
	},
	{
		field: `${bill}.beneficiaries[0].address_line1`,
		min: 1,
		max: 100,
		message: (n) => withBill({ beneficiaries: [{ name: 'Asha', addressLine1: chars(n) }] }),
	},
	{
		field: `${bill}.beneficiaries[0].postal_code`,
		min: 6,
		max: 6,
		message: (n) =>
			withBill({
				beneficiaries: [{ name: 'Asha', addressLine1: 'Road 1', postalCode: '4'.repeat(n) }],
			}),
	},
	{
		field: `${bill}.order.description`,
		max: 120,
		message: (n) => ({
			kind: 'orderStatus',
			body: 'Hi',
			referenceId: 'a',
			status: 'shipped',
			description: chars(n),
		}),
	},
	{
		field: 'template.name',
		min: 1,
		max: 512,
		message: (n) => ({ kind: 'template', name: chars(n), language: 'en' }),
	},
	{
		field: `${component}.parameters[0].text`,
		min: 1,
		max: 60,
		message: (n) => template({ kind: 'header', parameter: { kind: 'text', text: chars(n) } }),
	},
	{
		field: `${component}.parameters[0].text`,
		min: 1,
		max: 32_768,
		message: (n) => template({ kind: 'body', parameters: [{ kind: 'text', text: chars(n) }] }),
	},
	{
		field: `${component}.index`,
		min: 0,
		max: 9,
		message: (n) =>
			template({ kind: 'button', index: n, button: { kind: 'quickReply', payload: 'a' } }),
	},
	{
		field: `${component}.parameters[0].text`,
		min: 1,
		max: 2000,
		message: (n) => withTemplateButton({ kind: 'url', text: chars(n) }),
	},
	{
		field: `${component}.parameters[0].coupon_code`,
		min: 1,
		max: 20,
		message: (n) => withTemplateButton({ kind: 'copyCode', couponCode: chars(n) }),
	},
	{
		field: `${component}.ttl_minutes`,
		min: 1,
		max: 43_200,
		message: (n) => withTemplateButton({ kind: 'voiceCall', ttlMinutes: n }),
	},
	{
		field: `${component}.payload`,
		max: 512,
		message: (n) => withTemplateButton({ kind: 'voiceCall', payload: chars(n) }),
	},
	{
		field: `${component}.cards`,
		min: 1,
		max: 10,
		message: (n) =>
			template({
				kind: 'carousel',
				cards: many(n, () => [
					{ kind: 'body', parameters: [{ kind: 'text', text: 'a' }] } as const,
				]),
			}),
	},
	{
		field: 'biz_opaque_callback_data',
		max: 512,
		envelope: (n) => ({ bizOpaqueCallbackData: chars(n) }),
		message: () => ({ kind: 'text', body: 'Hi' }),
	},
	{
		field: 'ttl_seconds',
		min: 30,
		max: 43_200,
		envelope: (n) => ({ category: 'utility', ttlSeconds: n }),
		message: () => ({ kind: 'text', body: 'Hi' }),
	},
	{
		field: 'ttl_seconds',
		min: 30,
		max: 900,
		envelope: (n) => ({ category: 'authentication', ttlSeconds: n }),
		message: () => ({ kind: 'text', body: 'Hi' }),
	},
];
