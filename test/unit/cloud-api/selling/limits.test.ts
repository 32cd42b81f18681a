import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { newProduct, productUpdate } from '../../../../cloud-api/commerce/product';
import {
	localizedBatch,
	productBatch,
	rawProductBatch,
} from '../../../../cloud-api/commerce/productBatch';
import { newProductSet, productSetUpdate } from '../../../../cloud-api/commerce/productSet';
import type { ProductItem } from '../../../../cloud-api/commerce/productItem';
import { encryptionKey } from '../../../../cloud-api/flows/encryptionKey';
import { flowJsonFile } from '../../../../cloud-api/flows/flowJsonFile';
import { flowMetadata } from '../../../../cloud-api/flows/flowMetadata';
import { flowMigration } from '../../../../cloud-api/flows/flowMigration';
import { newFlow, type NewFlow } from '../../../../cloud-api/flows/newFlow';
import type { Result } from '../../../../cloud-api/limits';
import {
	checkoutEndpoint,
	paymentConfiguration,
	type PaymentConfiguration,
} from '../../../../cloud-api/payments/paymentConfiguration';
import { refund } from '../../../../cloud-api/payments/refund';
import { chars, many } from '../limits/limitCase';

const aFlow = (more: Partial<NewFlow>) => newFlow({ name: 'a', categories: ['OTHER'], ...more });
const aProduct = (more: Partial<ProductItem>) =>
	newProduct({
		retailerId: 'sku-1',
		name: 'Lamp',
		description: 'Bright',
		link: 'https://shop.example/lamp',
		imageLink: 'https://shop.example/lamp.jpg',
		price: 1,
		currency: 'EUR',
		...more,
	});
const aConfiguration = (more: Partial<PaymentConfiguration>) =>
	paymentConfiguration({
		name: 'shop',
		provider: 'razorpay',
		purposeCode: '00',
		merchantCategoryCode: '5712',
		...more,
	});
const aRefund = (more: Partial<Parameters<typeof refund>[0]>) =>
	refund({ referenceId: 'o-1', configurationName: 'shop', amount: 1, speed: 'normal', ...more });

const pem = (bits: number): string =>
	generateKeyPairSync('rsa', {
		modulusLength: bits,
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
	}).publicKey;
const curve = generateKeyPairSync('ec', {
	namedCurve: 'P-256',
	publicKeyEncoding: { type: 'spki', format: 'pem' },
	privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** What is refused, the field that is named, and what is said of it. */
const refused: readonly (readonly [string, () => Result<unknown>, string, RegExp])[] = [
	['a flow without name', () => aFlow({ name: ' ' }), 'name', /a text/],
	['a flow without category', () => aFlow({ categories: [] }), 'categories', /at least 1/],
	['an endpoint that is no URL', () => aFlow({ endpointUri: 'shop' }), 'endpoint_uri', /URL/],
	['Flow JSON that is none', () => aFlow({ flowJson: '{' }), 'flow_json', /JSON object/],
	['publishing without screens', () => aFlow({ publish: true }), 'publish', /flow_json/],
	['an empty upload', () => flowJsonFile(' '), 'file', /a text/],
	['a list for Flow JSON', () => flowJsonFile('[]'), 'file', /JSON object/],
	['Flow JSON past 10 MB', () => flowJsonFile(`{"a":"${chars(10 * 2 ** 20)}"}`), 'file', /10 MB/],
	['no change of a flow', () => flowMetadata({}), 'changes', /at least one/],
	[
		'an app id with letters',
		() => flowMetadata({ applicationId: 'x' }),
		'application_id',
		/digits/,
	],
	[
		'more than 100 flows to migrate',
		() => flowMigration({ sourceBusinessAccountId: '1', names: many(101, String) }),
		'source_flow_names',
		/0 to 100 entries, got 101/,
	],
	['an RSA key too short', () => encryptionKey(pem(1024)), 'business_public_key', /1024 bits/],
	[
		'a key of another kind',
		() => encryptionKey(curve.publicKey),
		'business_public_key',
		/key of ec/,
	],
	['the private key', () => encryptionKey(curve.privateKey), 'business_public_key', /private key/],
	['no key at all', () => encryptionKey('abc'), 'business_public_key', /PEM/],
	['a blank key', () => encryptionKey(''), 'business_public_key', /a text/],
	['a product id past 100', () => aProduct({ retailerId: chars(101) }), 'retailer_id', /100.*101/],
	['a product name past 200', () => aProduct({ name: chars(201) }), 'name', /200.*201/],
	[
		'a description past 9,999',
		() => aProduct({ description: chars(10_000) }),
		'description',
		/9999/,
	],
	['a brand past 100', () => aProduct({ brand: chars(101) }), 'brand', /100.*101/],
	['a product without price', () => aProduct({ price: undefined }), 'price', /nothing/],
	['a price below zero', () => aProduct({ price: -1 }), 'price', /at least 0/],
	['a price without currency', () => productUpdate({ price: 1 }), 'currency', /nothing/],
	['a currency in words', () => aProduct({ currency: 'euro' }), 'currency', /ISO/],
	['a product without picture', () => aProduct({ imageLink: undefined }), 'image_url', /nothing/],
	['no change of a product', () => productUpdate({}), 'changes', /at least one/],
	['an empty batch', () => productBatch([]), 'requests', /1 to 5000 entries, got 0/],
	[
		'a batch past 5,000',
		() => productBatch(many(5001, (n) => ({ method: 'DELETE', retailerId: `p${n}` }))),
		'requests',
		/1 to 5000 entries, got 5001/,
	],
	[
		'a batch past 28 MB',
		() =>
			rawProductBatch(
				many(29, (n) => ({ method: 'UPDATE', data: { id: `p${n}`, a: chars(2 ** 20) } })),
			),
		'requests',
		/28 MB/,
	],
	[
		'a product of a batch without id',
		() => productBatch([{ method: 'DELETE' }]),
		'requests[0].data.id',
		/a text/,
	],
	[
		'a new product of a batch without name',
		() => productBatch([{ method: 'CREATE', retailerId: 'a' }]),
		'requests[0].data.title',
		/a text/,
	],
	[
		'an unknown method',
		() => rawProductBatch([{ method: 'PATCH', data: { id: 'a' } }]),
		'requests[0].method',
		/CREATE, UPDATE or DELETE/,
	],
	['requests that are no list', () => rawProductBatch({}), 'requests', /got 0/],
	[
		'texts for nowhere',
		() => localizedBatch({ type: 'COUNTRY', value: '' }, [{ method: 'UPDATE', data: { id: 'a' } }]),
		'localization.value',
		/language or country/,
	],
	[
		'a set of nothing',
		() => newProductSet('Lamps', { kind: 'products', retailerIds: [] }),
		'filter.retailer_id.is_any',
		/at least 1/,
	],
	[
		'a set with an empty filter',
		() => newProductSet('Lamps', { kind: 'filter', filter: {} }),
		'filter',
		/at least one condition/,
	],
	['no change of a set', () => productSetUpdate(undefined, undefined), 'changes', /at least one/],
	[
		'a configuration name past 60',
		() => aConfiguration({ name: chars(61) }),
		'configuration_name',
		/60.*61/,
	],
	[
		'a UPI configuration without address',
		() => aConfiguration({ provider: 'upi_vpa' }),
		'merchant_vpa',
		/nothing/,
	],
	['an address that is none', () => aConfiguration({ merchantVpa: 'shop' }), 'merchant_vpa', /UPI/],
	[
		'a category code of 3 digits',
		() => aConfiguration({ merchantCategoryCode: '571' }),
		'merchant_category_code',
		/four digits/,
	],
	[
		'a checkout over http',
		() => checkoutEndpoint('http://example.com'),
		'data_endpoint_url',
		/https/,
	],
	['a refund of nothing', () => aRefund({ amount: 0 }), 'amount.value', /at least 1, got 0/],
	['a refund of half a paisa', () => aRefund({ amount: 1.5 }), 'amount.value', /whole/],
	['a refund without amount', () => aRefund({ amount: Number.NaN }), 'amount.value', /nothing/],
	['a reference with blanks', () => aRefund({ referenceId: 'o 1' }), 'reference_id', /letters/],
];

describe('what Meta would refuse is refused before it is sent', () => {
	it.each(refused)('%s', (_what, make, field, said) => {
		const made = make();
		if (made.ok) throw new Error('It was let through');
		expect(made.problems.map((problem) => problem.field)).toContain(field);
		expect(made.problems.find((problem) => problem.field === field)?.message).toMatch(said);
	});

	it.each([
		['a name of 200 characters', aProduct({ name: chars(200) })],
		['a description of 9,999', aProduct({ description: chars(9999) })],
		[
			'a batch of 5,000',
			productBatch(many(5000, (n) => ({ method: 'DELETE', retailerId: `p${n}` }))),
		],
		[
			'100 flows to migrate',
			flowMigration({ sourceBusinessAccountId: '1', names: many(100, String) }),
		],
		['a configuration name of 60', aConfiguration({ name: chars(60) })],
	])('%s passes', (_what, made) => {
		expect(made.ok).toBe(true);
	});
});
