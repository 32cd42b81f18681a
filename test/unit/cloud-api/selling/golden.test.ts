import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { newProduct, productUpdate } from '../../../../cloud-api/commerce/product';
import {
	localizedBatch,
	productBatch,
	rawProductBatch,
} from '../../../../cloud-api/commerce/productBatch';
import { newProductSet, productSetUpdate } from '../../../../cloud-api/commerce/productSet';
import { encryptionKey } from '../../../../cloud-api/flows/encryptionKey';
import { flowJsonFile } from '../../../../cloud-api/flows/flowJsonFile';
import { flowMetadata } from '../../../../cloud-api/flows/flowMetadata';
import { flowMigration } from '../../../../cloud-api/flows/flowMigration';
import { newFlow } from '../../../../cloud-api/flows/newFlow';
import type { Result } from '../../../../cloud-api/limits';
import {
	checkoutEndpoint,
	oauthLinkRequest,
	paymentConfiguration,
} from '../../../../cloud-api/payments/paymentConfiguration';
import { refund } from '../../../../cloud-api/payments/refund';

const { publicKey } = generateKeyPairSync('rsa', {
	modulusLength: 2048,
	publicKeyEncoding: { type: 'spki', format: 'pem' },
	privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const lamp = {
	retailerId: 'sku-1',
	name: 'Lamp',
	description: 'Bright',
	link: 'https://shop.example/lamp',
	imageLink: 'https://shop.example/lamp.jpg',
	price: 19.99,
	currency: 'EUR',
} as const;

/** Bodies as Meta's own pages have them. */
const bodies: readonly (readonly [string, Result, object])[] = [
	[
		'a flow published as it is made',
		newFlow({
			name: 'My first flow',
			categories: ['OTHER'],
			flowJson: '{"version":"5.0","screens":[]}',
			publish: true,
		}),
		{
			name: 'My first flow',
			categories: ['OTHER'],
			flow_json: '{"version":"5.0","screens":[]}',
			publish: true,
		},
	],
	[
		'a copy of a flow with an endpoint',
		newFlow({
			name: 'Copy',
			categories: ['SIGN_UP', 'SURVEY'],
			cloneFlowId: '812',
			endpointUri: 'https://example.com',
			publish: false,
		}),
		{
			name: 'Copy',
			categories: ['SIGN_UP', 'SURVEY'],
			clone_flow_id: '812',
			endpoint_uri: 'https://example.com',
		},
	],
	[
		'what changes about a flow',
		flowMetadata({ name: 'New name', categories: [], applicationId: '67084388' }),
		{ name: 'New name', application_id: '67084388' },
	],
	[
		'flows of another account',
		flowMigration({
			sourceBusinessAccountId: '102290129340398',
			names: ['appointment', 'leadgen'],
		}),
		{ source_waba_id: '102290129340398', source_flow_names: ['appointment', 'leadgen'] },
	],
	[
		'all flows of another account',
		flowMigration({ sourceBusinessAccountId: '102290129340398', names: [] }),
		{ source_waba_id: '102290129340398' },
	],
	['a public key', encryptionKey(publicKey), { business_public_key: publicKey }],
	[
		'a product, priced in cents',
		newProduct(lamp),
		{
			retailer_id: 'sku-1',
			name: 'Lamp',
			description: 'Bright',
			url: 'https://shop.example/lamp',
			image_url: 'https://shop.example/lamp.jpg',
			price: 1999,
			currency: 'EUR',
		},
	],
	[
		'a price in a currency without cents',
		productUpdate({ price: 1200, salePrice: 990, currency: 'JPY' }),
		{ price: 1200, sale_price: 990, currency: 'JPY' },
	],
	[
		'a batch, priced as a feed is',
		productBatch(
			[
				{ method: 'CREATE', ...lamp },
				{ method: 'UPDATE', retailerId: 'sku-2', availability: 'out of stock' },
				{ method: 'DELETE', retailerId: 'sku-3', name: 'left out' },
			],
			false,
		),
		{
			item_type: 'PRODUCT_ITEM',
			allow_upsert: false,
			requests: [
				{
					method: 'CREATE',
					data: {
						id: 'sku-1',
						title: 'Lamp',
						description: 'Bright',
						link: 'https://shop.example/lamp',
						image_link: 'https://shop.example/lamp.jpg',
						price: '19.99 EUR',
					},
				},
				{ method: 'UPDATE', data: { id: 'sku-2', availability: 'out of stock' } },
				{ method: 'DELETE', data: { id: 'sku-3' } },
			],
		},
	],
	[
		'a batch made elsewhere',
		rawProductBatch([{ method: 'UPDATE', data: { id: 'a', custom_label_0: 'x' } }]),
		{
			item_type: 'PRODUCT_ITEM',
			allow_upsert: true,
			requests: [{ method: 'UPDATE', data: { id: 'a', custom_label_0: 'x' } }],
		},
	],
	[
		'texts in another language',
		localizedBatch({ type: 'LANGUAGE', value: 'es_XX' }, [
			{ method: 'UPDATE', data: { id: 'a', title: 'Flexo' } },
		]),
		{
			item_type: 'PRODUCT_ITEM',
			requests: [
				{
					localization: { type: 'LANGUAGE', value: 'es_XX' },
					method: 'UPDATE',
					data: { id: 'a', title: 'Flexo' },
				},
			],
		},
	],
	[
		'a set of named products',
		newProductSet('Lamps', { kind: 'products', retailerIds: ['a', 'b'] }),
		{ name: 'Lamps', filter: '{"retailer_id":{"is_any":["a","b"]}}' },
	],
	[
		'a set with another rule',
		productSetUpdate(undefined, { kind: 'filter', filter: { brand: { eq: 'Wayfare' } } }),
		{ filter: '{"brand":{"eq":"Wayfare"}}' },
	],
	[
		'a gateway',
		paymentConfiguration({
			name: 'test-payment-configuration',
			provider: 'razorpay',
			purposeCode: '00',
			merchantCategoryCode: '0000',
			redirectUrl: 'https://test-redirect-url.com',
		}),
		{
			configuration_name: 'test-payment-configuration',
			provider_name: 'razorpay',
			purpose_code: '00',
			merchant_category_code: '0000',
			redirect_url: 'https://test-redirect-url.com',
		},
	],
	['a new link to connect it', oauthLinkRequest('test', undefined), { configuration_name: 'test' }],
	[
		'the endpoint of a checkout',
		checkoutEndpoint('https://example.com/checkout'),
		{ data_endpoint_url: 'https://example.com/checkout' },
	],
	[
		'a refund',
		refund({
			referenceId: 'reference-id-value',
			configurationName: 'payment-config-id',
			amount: 10_000,
			speed: 'normal',
		}),
		{
			reference_id: 'reference-id-value',
			speed: 'normal',
			payment_config_id: 'payment-config-id',
			amount: { currency: 'INR', value: 10_000, offset: 100 },
		},
	],
];

describe('the bodies that flows, catalogs and payments are managed with', () => {
	it.each(bodies)('%s', (_what, made, expected) => {
		expect(made).toEqual({ ok: true, body: expected });
	});

	it('uploads Flow JSON byte for byte', () => {
		const text = '{ "version": "7.3", "screens": [] } ';
		const made = flowJsonFile(text);
		if (!made.ok) throw new Error('refused');
		expect(made.body.fields).toEqual({ name: 'flow.json', asset_type: 'FLOW_JSON' });
		expect(new TextDecoder().decode(made.body.file.data)).toBe(text);
		expect(made.body.file).toMatchObject({ fileName: 'flow.json', mimeType: 'application/json' });
	});
});
