import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { accessibilityViolations } from '../support/browser/accessibilityViolations';
import { businessOf } from '../support/browser/businessOf';
import { openBrowser } from '../support/browser/openBrowser';
import { overflows } from '../support/browser/overflows';
import { PhonesPage } from '../support/browser/PhonesPage';
import { screenshot } from '../support/browser/screenshot';
import { shopWorld, type ShopWorld } from '../support/browser/shopWorld';

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each([
	{ width: 360, height: 740, colorScheme: 'light' },
	{ width: 1280, height: 800, colorScheme: 'dark' },
] as const)('the number at $width px, $colorScheme', ({ width, height, colorScheme }) => {
	let world: ShopWorld;
	let phones: PhonesPage;
	let sheet: Locator;

	beforeAll(async () => {
		world = await shopWorld();
		phones = await PhonesPage.open(browser, world, { viewport: { width, height }, colorScheme });
	});
	afterAll(async () => {
		await phones?.close();
		await world?.close();
	});

	const fact = (name: string) => sheet.locator('.facts div', { hasText: name }).locator('dd');

	it('shows what is used, as it is used', async () => {
		sheet = await phones.openTool('Number');
		await sheet.getByText('How Luna stands with Meta').waitFor();
		await fact('Quality').getByText('High').waitFor();
		await fact('Reached outside windows').getByText('0 of 2,000').waitFor();
		world.emulator.playMeta({ reachedByOthers: 7 });
		await fact('Reached outside windows').getByText('7 of 2,000').waitFor();
		expect(await accessibilityViolations(phones.page)).toEqual([]);
		expect(await overflows(phones.page)).toEqual([]);
	});

	it('plays Meta by its switches, with the webhook that goes with them', async () => {
		await sheet.getByLabel('Messaging limit').selectOption('250 people');
		await fact('Reached outside windows').getByText('7 of 250').waitFor();
		await sheet.getByLabel('Quality').selectOption('Low');
		await fact('Status').getByText('FLAGGED').waitFor();
		const locked = phones.page.waitForResponse(
			(answer) => answer.request().postData() === '{"locked":true}',
		);
		await sheet.getByRole('switch', { name: 'Account locked' }).press('Space');
		await locked;
		await world.settled();
		expect(world.told().map(({ type }) => type)).toEqual(['businessCapability', 'accountUpdate']);
		const { waId } = world.emulator.customer({ name: 'Bea', waId: '34600111222' });
		await screenshot(phones.page, `number-${width}-${colorScheme}`);
		await expect(
			businessOf(world).send(waId ?? '', { type: 'text', text: { body: 'hello' } }),
		).rejects.toThrow('131031');
		expect(await accessibilityViolations(phones.page)).toEqual([]);
		expect(await overflows(phones.page)).toEqual([]);
	});

	it('closes with Escape, and no script has failed', async () => {
		await phones.page.keyboard.press('Escape');
		await sheet.waitFor({ state: 'hidden' });
		expect(phones.failures).toEqual([]);
	});
});
