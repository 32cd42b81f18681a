import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { mondayNoon } from '../support/browser/demoWorld';
import { openBrowser } from '../support/browser/openBrowser';
import { openStage, type Stage } from '../support/browser/openStage';
import type { PhonePane } from '../support/browser/PhonePane';
import type { PhonesPage } from '../support/browser/PhonesPage';
import type { World } from '../support/world/createWorld';

const minute = 60_000;
const day = 24 * 60 * minute;
const sundayNight = Date.parse('2026-11-29T23:00:00+01:00');

let browser: Browser;
let stage: Stage;
let world: World;
let phones: PhonesPage;
let ada: PhonePane;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
	stage = await openStage(browser);
	({ world, phones } = stage);
	ada = await phones.newCustomer('Ada');
});
afterEach(async () => {
	await stage?.close();
	expect(phones?.failures).toEqual([]);
});

/** Somebody the welcome has greeted already, and whose welcome has ended. */
const known = async (): Promise<void> => {
	await ada.say('hola');
	await ada.press('Ver productos');
	await ada.choose('Categorías', 'Bolsos');
	await ada.heard();
};

describe('a customer with a new number', () => {
	it('writes "hola", is welcomed, and follows the buttons to the end', async () => {
		await ada.say('hola');
		expect(await ada.heard()).toEqual([expect.stringContaining('¡Hola Ada!')]);
		await ada.press('Ver productos');
		expect(await ada.heard()).toEqual([expect.stringContaining('¿Qué estás buscando?')]);
		await ada.choose('Categorías', 'Zapatos');
		expect(await ada.heard()).toEqual([expect.stringContaining('Zapatos: https://luna.example/')]);
		expect((await world.api('GET', '/runs?status=live')).body['items']).toEqual([]);
	});

	it('reads what arrives while the phone is in use', async () => {
		await ada.say('hola');
		await ada.pane.locator('.bubble.business').getByRole('img', { name: 'Read' }).waitFor();
		expect(ada.customer.messages().at(-1)).toMatchObject({ from: 'business', status: 'read' });
	});
});

describe('a customer the business knows', () => {
	it.each(['prices', 'PRICES', 'prces'])('asks for "%s" and gets the prices', async (word) => {
		await known();
		await ada.say(word);
		expect(await ada.heard()).toEqual([expect.stringContaining('Our prices')]);
	});

	it('writes twice on Sunday night and hears once that nobody is there', async () => {
		await known();
		await phones.moveClock('Sunday 23:00', sundayNight);
		await ada.say('anybody there?');
		expect(await ada.heard()).toEqual([
			expect.stringMatching(/We are closed right now\. We open .*9:00/),
		]);
		await ada.say('hello??');
		expect((await ada.heard()).filter((text) => text.includes('closed'))).toEqual([]);
	});
});

describe('a customer who wants a person', () => {
	it('writes "agent", and automatic replies stop', async () => {
		await known();
		await ada.say('agent');
		expect(await ada.heard()).toEqual([expect.stringContaining('getting a colleague')]);
		await ada.say('prices');
		await ada.say('hola');
		expect(await ada.heard()).toEqual([]);
	});

	it('is told so when nobody comes in time, and is answered automatically again', async () => {
		await known();
		await ada.say('agent');
		await ada.heard();
		await phones.moveClock('+45 min', mondayNoon + 45 * minute);
		expect(await ada.heard()).toEqual([expect.stringContaining('all colleagues are busy')]);
		await ada.say('prices');
		expect(await ada.heard()).toEqual([expect.stringContaining('Our prices')]);
	});
});

describe('a customer who leaves a cart behind', () => {
	const event = async (name: string, data = {}): Promise<void> => {
		const contact = { waId: ada.customer.waId ?? '' };
		const { status } = await world.api('POST', '/events', { name, key: 'cart-1', contact, data });
		expect(status).toBe(202);
		await world.settled();
	};
	const leaveCart = (): Promise<void> =>
		event('cart.updated', { marketingConsent: true, items: [{ name: 'Red shoes', price: 59 }] });

	it('is reminded after 45 minutes, and the next day with a coupon', async () => {
		await known();
		await leaveCart();
		await phones.moveClock('+45 min', mondayNoon + 45 * minute);
		expect(await ada.heard()).toEqual([expect.stringContaining('your cart with Red shoes')]);
		await phones.moveClock('+24 h', mondayNoon + 45 * minute + day);
		expect(await ada.heard()).toEqual([expect.stringContaining('10 %')]);
		await ada.pane.getByRole('button', { name: /copy/i }).waitFor();
	});

	it('hears nothing after buying', async () => {
		await known();
		await leaveCart();
		await event('order.placed', { total: 59 });
		await phones.moveClock('+45 min', mondayNoon + 45 * minute);
		await phones.moveClock('+24 h', mondayNoon + 45 * minute + day);
		expect(await ada.heard()).toEqual([]);
	});
});

describe('two customers side by side', () => {
	it('each have their own conversation, both in sight on a wide screen', async () => {
		const omar = await phones.newCustomer('Omar');
		await ada.say('hola');
		await omar.say('hello');
		expect(await ada.heard()).toEqual([expect.stringContaining('¡Hola Ada!')]);
		expect(await omar.heard()).toEqual([expect.stringContaining('Hello Omar!')]);

		const [left, right] = await Promise.all([ada.pane.boundingBox(), omar.pane.boundingBox()]);
		expect(left).toMatchObject({ y: right?.y, height: right?.height });
		expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
	});

	it('are scrolled to when there is no room for all, by choosing one', async () => {
		for (const name of ['Omar', 'Lea', 'Mia']) await phones.newCustomer(name);
		const [ana, mia] = [await phones.phoneOf('Ana'), await phones.phoneOf('Mia')];
		await mia.inSight();
		await phones.page.getByRole('button', { name: 'Ana', exact: true }).click();
		await ana.inSight();
	});
});
