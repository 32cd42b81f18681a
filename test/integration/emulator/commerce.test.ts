import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { startPair, type Pair } from './startPair';

let pair: Pair;
let business: ReturnType<typeof createBusiness>;
const to = '34600111222';
const catalog = '194836987003835';

beforeAll(async () => {
	pair = await startPair();
	business = createBusiness(pair.emulator);
	await pair.emulator.customer({ name: 'Ana', waId: to }).say('hola');
});

afterAll(() => pair.close());

type Entry = Readonly<Record<string, unknown>>;
const listed = async (path: string): Promise<readonly Entry[]> =>
	(await business.call('GET', path)).body['data'] as readonly Entry[];
const products = (query = '') => listed(`/${catalog}/products?fields=retailer_id,price${query}`);
const find = async (retailerId: string): Promise<Entry | undefined> => {
	const filter = encodeURIComponent(JSON.stringify({ retailer_id: { eq: retailerId } }));
	return (await products(`&filter=${filter}`))[0];
};
const codeOf = ({ body }: { body: { error?: { code: number } } }) => body.error?.code ?? 0;
const sell = (interactive: object) => business.send(to, { type: 'interactive', interactive });

describe('A catalog', () => {
	it('is linked to the account from the start, with eight products', async () => {
		expect(
			await listed(`/${pair.emulator.wabaId}/product_catalogs?fields=name,product_count`),
		).toEqual([{ id: catalog, name: 'Wayfare Shop', product_count: 8 }]);
		expect(await products('&limit=2')).toHaveLength(2);
		expect(await find('lamp-reading')).toMatchObject({ price: '€49.00' });
	});

	it('shows as the number is told to', async () => {
		const path = `/${pair.emulator.phoneNumberId}/whatsapp_commerce_settings`;
		expect(await listed(path)).toMatchObject([
			{ is_cart_enabled: true, is_catalog_visible: false },
		]);
		await business.call('POST', `${path}?is_catalog_visible=true`);
		expect(await listed(path)).toMatchObject([{ is_cart_enabled: true, is_catalog_visible: true }]);
	});

	it('takes a product, changes it and gives it up', async () => {
		const product = {
			retailer_id: 'vase',
			name: 'Vase',
			image_url: 'https://shop.example/vase.jpg',
			price: 3000,
			currency: 'EUR',
		};
		const { body } = await business.call('POST', `/${catalog}/products`, product);
		const id = String(body['id']);
		expect(codeOf(await business.call('POST', `/${catalog}/products`, product))).toBe(100);
		await business.call('POST', `/${id}`, { price: 2500 });
		expect(await find('vase')).toMatchObject({ id, price: '€25.00' });
		expect((await business.call('DELETE', `/${id}`)).body).toEqual({ success: true });
		expect(await find('vase')).toBeUndefined();
		expect((await business.call('GET', `/${id}`)).body.error?.error_subcode).toBe(33);
	});

	it('works a batch off and says what went wrong in it', async () => {
		const { body } = await business.call('POST', `/${catalog}/items_batch`, {
			item_type: 'PRODUCT_ITEM',
			allow_upsert: false,
			requests: [
				{ method: 'UPDATE', data: { id: 'lamp-reading', price: '39.50 EUR' } },
				{ method: 'CREATE', data: { id: 'bowl', title: 'Bowl', price: '18 EUR' } },
				{ method: 'DELETE', data: { id: 'mug-blue' } },
				{ method: 'UPDATE', data: { id: 'nobody', price: '1 EUR' } },
			],
		});
		const [handle] = body['handles'] as string[];
		expect(
			await listed(`/${catalog}/check_batch_request_status?handle=${String(handle)}`),
		).toMatchObject([
			{ status: 'finished', errors_total_count: 1, errors: [{ id: 'nobody', line: 4 }] },
		]);
		expect(await find('lamp-reading')).toMatchObject({ price: '€39.50' });
		expect(await find('bowl')).toMatchObject({ price: '€18.00' });
		expect(await find('mug-blue')).toBeUndefined();
	});

	it('has sets whose products follow their filter', async () => {
		const { body } = await business.call('POST', `/${catalog}/product_sets`, {
			name: 'Lamps',
			filter: JSON.stringify({ name: { i_contains: 'LAMP' } }),
		});
		const set = String(body['id']);
		expect(await listed(`/${set}/products?fields=retailer_id`)).toHaveLength(3);
		await business.call('POST', `/${set}`, { filter: '{"retailer_id":{"is_any":["lamp-desk"]}}' });
		expect(await listed(`/${catalog}/product_sets?fields=product_count`)).toContainEqual({
			id: set,
			product_count: 1,
		});
		await business.call('DELETE', `/${set}`);
		expect(await listed(`/${catalog}/product_sets?fields=id`)).not.toContainEqual({ id: set });
	});

	it('refuses a filter it does not know', async () => {
		const filter = encodeURIComponent('{"name":{"sounds_like":"lamp"}}');
		expect(codeOf(await business.call('GET', `/${catalog}/products?filter=${filter}`))).toBe(100);
	});
});

describe('A message that sells', () => {
	const product = (catalogId: string, id: string) => ({
		type: 'product',
		action: { catalog_id: catalogId, product_retailer_id: id },
	});
	const whole = {
		type: 'catalog_message',
		body: { text: 'All we have' },
		action: { name: 'catalog_message' },
	};

	beforeEach(async () => {
		await business.call('POST', `/${pair.emulator.wabaId}/product_catalogs`, {
			catalog_id: catalog,
		});
	});

	it.each([
		['a product of the linked catalog', product(catalog, 'lamp-desk'), 0],
		['a product of another catalog', product('77', 'lamp-desk'), 131009],
		['a product that is not there', product(catalog, 'moon'), 131009],
		['the whole catalog', whole, 0],
		[
			'a list with one unknown product',
			{
				type: 'product_list',
				header: { type: 'text', text: 'Light' },
				body: { text: 'For you' },
				action: {
					catalog_id: catalog,
					sections: [
						{
							title: 'Lamps',
							product_items: [
								{ product_retailer_id: 'lamp-desk' },
								{ product_retailer_id: 'lamp-sun' },
							],
						},
					],
				},
			},
			131009,
		],
	])('shows %s, or says why not', async (_what, interactive, code) => {
		expect(codeOf(await sell(interactive))).toBe(code);
	});

	it('needs a linked catalog', async () => {
		await business.call(
			'DELETE',
			`/${pair.emulator.wabaId}/product_catalogs?catalog_id=${catalog}`,
		);
		expect(codeOf(await sell(whole))).toBe(131009);
	});
});

describe('A cart', () => {
	it('arrives as an order with the prices of the catalog', async () => {
		await business.call('POST', `/${pair.emulator.wabaId}/product_catalogs`, {
			catalog_id: catalog,
		});
		const customer = pair.emulator.customer({ name: 'Ana', waId: to });
		await customer.order([{ retailerId: 'notebook-a5', quantity: 3 }], 'Gift wrap, please');
		await pair.emulator.settled();
		expect(pair.receiver.received.at(-1)?.change.messages?.[0]).toMatchObject({
			type: 'order',
			order: {
				catalog_id: catalog,
				text: 'Gift wrap, please',
				product_items: [
					{ product_retailer_id: 'notebook-a5', quantity: 3, item_price: 9, currency: 'EUR' },
				],
			},
		});
		await customer.order([{ retailerId: 'notebook-a5', quantity: 1 }]);
		await pair.emulator.settled();
		expect(pair.receiver.received.at(-1)?.change.messages?.[0]).toMatchObject({
			order: { text: '' },
		});
		await expect(customer.order([{ retailerId: 'moon', quantity: 1 }])).rejects.toThrow(/"moon"/);
	});
});
