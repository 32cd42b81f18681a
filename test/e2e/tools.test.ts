import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { accessibilityViolations } from '../support/browser/accessibilityViolations';
import { hasFocus, Keyboard } from '../support/browser/Keyboard';
import { openBrowser } from '../support/browser/openBrowser';
import { overflows } from '../support/browser/overflows';
import { PhonesPage } from '../support/browser/PhonesPage';
import { screenshot } from '../support/browser/screenshot';
import { shopWorld, type ShopWorld } from '../support/browser/shopWorld';

let browser: Browser;
let world: ShopWorld;
let phones: PhonesPage;
let keyboard: Keyboard;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
	world = await shopWorld();
});
afterEach(async () => {
	expect(phones.failures).toEqual([]);
	await phones?.close();
	await world?.close();
});

async function open(options: Parameters<typeof PhonesPage.open>[2]): Promise<void> {
	phones = await PhonesPage.open(browser, world, options);
	keyboard = new Keyboard(phones.page);
	await phones.phoneOf('Ana');
}
const button = (name: string): Locator =>
	phones.page
		.getByRole('navigation', { name: 'Tools' })
		.getByRole('button', { name: new RegExp(`^${name}`) });
const sheet = (name: string): Locator => phones.page.getByRole('dialog', { name, exact: true });

const narrow = [
	{ colorScheme: 'light', query: '' },
	{ colorScheme: 'dark', query: '?dir=rtl' },
] as const;

describe.each(narrow)('the tools at 360 px, $colorScheme $query', ({ colorScheme, query }) => {
	beforeEach(() => open({ viewport: { width: 360, height: 740 }, colorScheme, query }));

	it('are one menu, which leaves the row to the customers', async () => {
		await phones.newCustomer('Bo');
		world.emulator.faults.set([{ fault: { kind: 'graphError', code: 131026 } }]);
		await button('Tools 1 on').click();
		await button('Faults 1 on').waitFor();
		await screenshot(phones.page, `tools-360-${query === '' ? colorScheme : 'rtl'}`);
		expect(await overflows(phones.page)).toEqual([]);
		expect(await accessibilityViolations(phones.page)).toEqual([]);
		const customers = phones.page.getByRole('navigation', { name: 'Customers' });
		expect(await customers.evaluate((strip) => strip.clientWidth)).toBeGreaterThan(216);
	});

	it('are gone through by keyboard, and a closed sheet gives the focus back', async () => {
		await keyboard.tabTo(button('Tools'));
		await keyboard.press('Enter');
		await keyboard.press('ArrowDown');
		expect(await hasFocus(button('Number'))).toBe(true);
		await keyboard.press('ArrowUp');
		await keyboard.press('ArrowUp');
		expect(await hasFocus(button('Log'))).toBe(true);
		await keyboard.press('Enter');
		await sheet('Log').waitFor();
		await keyboard.press('Escape');
		await sheet('Log').waitFor({ state: 'hidden' });
		expect(await hasFocus(button('Tools'))).toBe(true);
		expect(await button('Log').isVisible()).toBe(false);
	});

	it('fold away by Escape, by a press beside them and when the focus goes on', async () => {
		await button('Tools').click();
		await keyboard.press('Escape');
		await button('Log').waitFor({ state: 'hidden' });
		expect(await hasFocus(button('Tools'))).toBe(true);
		await button('Tools').click();
		await phones.page.getByRole('heading', { name: 'Phones' }).click();
		await button('Log').waitFor({ state: 'hidden' });
		await button('Tools').click();
		await keyboard.press('Shift+Tab');
		await button('Log').waitFor({ state: 'hidden' });
	});
});

describe('the tools at 1280 px', () => {
	beforeEach(() => open({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' }));

	it('are a button each, which has the focus again when its sheet closes', async () => {
		expect(await button('Tools').isVisible()).toBe(false);
		for (const name of ['Number', 'Faults', 'Log']) {
			await keyboard.tabTo(button(name));
			await keyboard.press('Enter');
			await sheet(name).waitFor();
			expect(await accessibilityViolations(phones.page)).toEqual([]);
			await sheet(name).getByRole('button', { name: 'Close' }).press('Enter');
			await sheet(name).waitFor({ state: 'hidden' });
			expect(await hasFocus(button(name))).toBe(true);
		}
	});
});

describe('a tool that the emulator does not answer', () => {
	it('says so, and can be closed', async () => {
		await open({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
		await phones.page.route('**/emulator/log?*', (route) =>
			route.fulfill({ status: 200, contentType: 'application/json', body: '{"error":' }),
		);
		const log = await phones.openTool('Log');
		await log.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
		await log.getByRole('button', { name: 'Close' }).click();
		await log.waitFor({ state: 'hidden' });
	});
});
