import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import type { WebhookEvent } from '../../cloud-api/webhooks/event';
import { accessibilityViolations } from '../support/browser/accessibilityViolations';
import { businessOf } from '../support/browser/businessOf';
import { openBrowser } from '../support/browser/openBrowser';
import { overflows } from '../support/browser/overflows';
import type { PhonePane } from '../support/browser/PhonePane';
import { PhonesPage } from '../support/browser/PhonesPage';
import { screenshot } from '../support/browser/screenshot';
import {
	brazilianOrder,
	carousel,
	catalogMessage,
	indianOrder,
	orderShipped,
	productList,
} from '../support/browser/sellingMessages';
import { shopWorld, type ShopWorld } from '../support/browser/shopWorld';

let browser: Browser;
let world: ShopWorld;
let phones: PhonesPage;
let ada: PhonePane;
let to: string;
let business: ReturnType<typeof businessOf>;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

async function open(options: Parameters<typeof PhonesPage.open>[2]): Promise<void> {
	world = await shopWorld();
	phones = await PhonesPage.open(browser, world, options);
	ada = await phones.newCustomer('Ada');
	to = ada.customer.waId ?? '';
	business = businessOf(world);
	await ada.say('hello');
}
async function close(): Promise<void> {
	await phones?.close();
	await world?.close();
}
/** Nothing sticks out and nothing keeps anybody from using the page as it stands. */
async function good(): Promise<void> {
	expect(await accessibilityViolations(phones.page)).toEqual([]);
	expect(await overflows(phones.page)).toEqual([]);
}
afterEach(async () => {
	await phones.page.keyboard.press('Escape');
	// No script failed, and the emulator refused nothing.
	expect(phones.failures).toEqual([]);
	await good();
});

const sheet = (name: string): Locator => ada.pane.getByRole('dialog', { name, exact: true });
const button = (name: string): Locator =>
	ada.pane.getByRole('button', { name, exact: true }).last();
async function openSheet(press: string, name = press): Promise<Locator> {
	await button(press).click();
	await sheet(name).waitFor();
	return sheet(name);
}
async function receives(interactive: object): Promise<void> {
	await business.interactive(to, { ...interactive });
	await ada.caughtUp();
}
/** What the last thing the customer did became at the business. */
async function told(): Promise<WebhookEvent | undefined> {
	await world.settled();
	return world.told().findLast((event) => event.type !== 'status' || event.payment !== undefined);
}
const says = (content: object, more: object = {}) => ({ type: 'message', content, ...more });

describe('a customer at their phone', () => {
	beforeAll(() => open({ viewport: { width: 360, height: 740 }, colorScheme: 'light' }));
	afterAll(close);

	it('fills a cart from the catalogue and sends it', async () => {
		await receives(catalogMessage);
		const shop = await openSheet('View catalog');
		await shop.getByRole('button', { name: 'One Desk lamp more' }).click();
		await shop.getByRole('button', { name: 'One Blue mug more' }).click();
		await shop.getByRole('button', { name: 'One Blue mug more' }).click();
		await shop.getByText('3 in the cart · €89.00').waitFor();
		await good();
		await screenshot(phones.page, 'catalog-360-light');
		await shop.getByLabel('Note for the business').fill('As a gift');
		await ada.acted(() => shop.getByRole('button', { name: 'Send order' }).click());
		expect(await told()).toMatchObject(
			says({
				kind: 'order',
				text: 'As a gift',
				items: [
					{ productRetailerId: 'lamp-desk', quantity: 1, itemPrice: 65 },
					{ productRetailerId: 'mug-blue', quantity: 2, itemPrice: 12 },
				],
			}),
		);
	});

	it('asks about one product of several', async () => {
		await receives(productList);
		const shop = await openSheet('View items');
		await shop.getByRole('heading', { name: 'Light' }).waitFor();
		await shop.getByRole('button', { name: 'Ask about Notebook A5' }).click();
		await ada.pane.getByText('About: Notebook A5').waitFor();
		await ada.say('Has it lines?');
		expect(await told()).toMatchObject({
			context: { referredProduct: { productRetailerId: 'notebook-a5' } },
		});
	});

	it('opens the card of a carousel', async () => {
		await receives(carousel);
		const tops = await ada.pane
			.locator('.strip > li')
			.evaluateAll((cards) => cards.map((one) => one.getBoundingClientRect().top));
		expect(new Set(tops).size).toBe(1);
		const card = ada.pane.locator('.strip > li').nth(1);
		await card.getByRole('button', { name: 'View' }).click();
		const shop = card.getByRole('dialog', { name: 'View' });
		await shop.getByRole('button', { name: 'One White mug more' }).click();
		await ada.acted(() => shop.getByRole('button', { name: 'Send order' }).click());
		expect(await told()).toMatchObject(
			says({ kind: 'order', items: [{ productRetailerId: 'mug-white', quantity: 1 }] }),
		);
	});

	it('pays an order, once a first try has failed, and sees how far it is', async () => {
		await receives(indianOrder);
		const failing = await openSheet('Review and pay', 'Order order-7');
		await failing.getByRole('row', { name: /^Total/ }).waitFor();
		await good();
		await screenshot(phones.page, 'payment-360-light');
		await ada.acted(() => failing.getByRole('button', { name: 'Let the payment fail' }).click());
		const bill = await openSheet('Review and pay', 'Order order-7');
		await ada.acted(() => bill.getByRole('button', { name: /^Pay / }).click());
		expect(await told()).toMatchObject({
			rawStatus: 'captured',
			payment: { referenceId: 'order-7' },
		});
		await ada.pane.getByText('Payment sent').waitFor();
		await receives(orderShipped);
		const news = await openSheet('Review order', 'Order order-7');
		await news.getByText('Partially shipped').waitFor();
		await news.getByRole('button', { name: 'Close' }).click();
	});

	it('pays with the card on file', async () => {
		await receives(brazilianOrder);
		const bill = await openSheet('Review and pay', 'Order pedido-7');
		await ada.acted(() => bill.getByRole('button', { name: 'Pay with card •••• 4242' }).click());
		expect(await told()).toMatchObject(says({ kind: 'paymentMethod', lastFourDigits: '4242' }));
	});

	it('gives an address, a number and a place', async () => {
		await receives({
			type: 'address_message',
			body: { text: 'Where to?' },
			action: { name: 'address_message', parameters: { country: 'IN' } },
		});
		const form = await openSheet('Provide address');
		for (const [label, value] of [
			['Name', 'Ada'],
			['Phone number', '+91 98000 00001'],
			['PIN code', '400063'],
			['Address', '12 Hill Road'],
			['City', 'Mumbai'],
		] as const) {
			await form.getByLabel(label, { exact: true }).fill(value);
		}
		await ada.acted(() => form.getByRole('button', { name: 'Send address' }).click());
		expect(await told()).toMatchObject(
			says({ kind: 'addressReply', values: { in_pin_code: '400063', city: 'Mumbai' } }),
		);

		await receives({
			type: 'request_contact_info',
			body: { text: 'Your number?' },
			action: { name: 'request_contact_info' },
		});
		const card = await openSheet('Share contact info');
		await ada.acted(() => card.getByRole('button', { name: 'Share' }).click());
		expect(await told()).toMatchObject(says({ kind: 'contacts', requested: true }));

		await receives({
			type: 'location_request_message',
			body: { text: 'Where are you?' },
			action: { name: 'send_location' },
		});
		const places = await openSheet('Send location');
		await places.getByRole('radio', { name: /Gateway of India/ }).check();
		await ada.acted(() => places.getByRole('button', { name: 'Send' }).click());
		expect(await told()).toMatchObject(
			says({ kind: 'location', latitude: 18.922, name: 'Gateway of India' }),
		);
	});

	it('lets the business call, takes the call and hangs up', async () => {
		await business.graph('settings', { calling: { status: 'ENABLED' } });
		await receives({
			type: 'call_permission_request',
			body: { text: 'May we call?' },
			action: { name: 'call_permission_request' },
		});
		await ada.press('Always allow');
		expect(await told()).toMatchObject(
			says({ kind: 'callPermissionReply', accepted: true, permanent: true }),
		);
		const session = { sdp_type: 'offer', sdp: 'v=0\r\ns=-\r\n' };
		await business.graph('calls', { to, action: 'connect', session });
		const call = ada.pane.getByRole('region', { name: 'Call' });
		await call.getByText('Incoming voice call').waitFor();
		await good();
		await screenshot(phones.page, 'call-360-light');
		await call.getByRole('button', { name: 'Accept' }).click();
		await call.getByRole('button', { name: 'Hang up' }).click();
		await ada.pane.getByText('Voice call, 0:00').waitFor();
		expect(await told()).toMatchObject({ type: 'call', event: 'terminate' });
	});

	it('reacts, takes it back, answers, edits and deletes', async () => {
		await business.send(to, { type: 'text', text: { body: 'How was it?' } });
		await ada.caughtUp();
		const options = await openSheet('Options for the message How was it?', 'Message');
		await options.getByRole('button', { name: 'React with 👍' }).click();
		await ada.pane.locator('.reactions', { hasText: '👍' }).waitFor();
		expect(await told()).toMatchObject(says({ kind: 'reaction', emoji: '👍' }));
		const again = await openSheet('Options for the message How was it?', 'Message');
		await again.getByRole('button', { name: 'Take the reaction back' }).click();
		await ada.pane.locator('.reactions').waitFor({ state: 'detached' });

		const quoting = await openSheet('Options for the message How was it?', 'Message');
		await quoting.getByRole('button', { name: 'Reply' }).click();
		await ada.say('Very godo');
		expect(await told()).toMatchObject(says({ kind: 'text' }, { context: { id: /wamid/ } }));
		const own = await openSheet('Options for the message Very godo', 'Message');
		await own.getByRole('button', { name: 'Edit' }).click();
		expect(await ada.composer.inputValue()).toBe('Very godo');
		await ada.composer.fill('Very good');
		await ada.composer.press('Enter');
		await ada.pane.locator('.bubble', { hasText: 'Very good' }).getByText('edited').waitFor();
		const last = await openSheet('Options for the message Very good', 'Message');
		await last.getByRole('button', { name: 'Delete for everyone' }).click();
		await ada.pane.getByText('Deleted message').waitFor();
		expect(await told()).toMatchObject(says({ kind: 'revoke' }));
	});

	it('sends a voice note, a contact, and a message from an ad', async () => {
		const attach = await openSheet('Attach as Ada', 'Send');
		const chooser = phones.page.waitForEvent('filechooser');
		await attach.getByRole('button', { name: 'Voice note' }).click();
		await ada.acted(async () =>
			(await chooser).setFiles({ name: 'note.ogg', mimeType: 'audio/ogg', buffer: silence }),
		);
		expect(await told()).toMatchObject(says({ kind: 'audio', voice: true }));

		await (
			await openSheet('Attach as Ada', 'Send')
		)
			.getByRole('button', { name: 'Contact' })
			.click();
		await sheet('Send').getByLabel('Their name').fill('Bo Li');
		await sheet('Send').getByLabel('Their phone number').fill('+34 600 999 888');
		await ada.acted(() => sheet('Send').getByRole('button', { name: 'Send contact' }).click());
		expect(await told()).toMatchObject(says({ kind: 'contacts', requested: false }));

		await (
			await openSheet('Attach as Ada', 'Send')
		)
			.getByRole('button', { name: /from an ad/ })
			.click();
		await sheet('Send').getByLabel('Headline of the ad').fill('Lamps');
		await ada.acted(() => sheet('Send').getByRole('button', { name: 'Write from the ad' }).click());
		expect(await told()).toMatchObject(
			says({ kind: 'text' }, { referral: { headline: 'Lamps', sourceType: 'ad' } }),
		);
	});

	it('stops offers, joins a group and blocks the business', async () => {
		const menu = () => openSheet('More about Luna', 'Luna');
		await (await menu()).getByRole('button', { name: 'Stop offers' }).click();
		await (await menu()).getByRole('button', { name: /Get offers/ }).waitFor();
		expect(await told()).toMatchObject({ type: 'preference', value: 'stop' });
		await sheet('Luna').getByRole('button', { name: 'Groups' }).click();
		const group = sheet('Luna').getByRole('region', { name: 'Wayfare friends' });
		await group.getByRole('button', { name: 'Join Wayfare friends' }).click();
		await group.getByText(/you asked to join/).waitFor();
		await sheet('Luna').getByRole('button', { name: 'Close' }).click();
		await (await menu()).getByRole('button', { name: 'Block the business' }).click();
		await (await menu()).getByRole('button', { name: 'Unblock the business' }).click();
		await ada.say('There again');
		expect(await told()).toMatchObject(says({ kind: 'text', body: 'There again' }));
	});
});

/** The head of an Ogg file is enough for the emulator, which plays nothing itself. */
const silence = Buffer.from('OggS');

describe.each([
	{ width: 360, height: 740, colorScheme: 'dark', query: '?dir=rtl' },
	{ width: 1280, height: 800, colorScheme: 'dark', query: '' },
] as const)(
	'the catalogue at $width px, $colorScheme $query',
	({ query, colorScheme, ...viewport }) => {
		beforeAll(() => open({ viewport, colorScheme, query }));
		afterAll(close);

		it('fits and can be used by everybody', async () => {
			await receives(carousel);
			await receives(catalogMessage);
			await openSheet('View catalog');
			await good();
			if (query !== '') await screenshot(phones.page, 'catalog-360-rtl');
		});
	},
);
