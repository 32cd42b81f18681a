import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { accessibilityViolations } from '../support/browser/accessibilityViolations';
import { businessOf } from '../support/browser/businessOf';
import { hasFocus, Keyboard } from '../support/browser/Keyboard';
import { openBrowser } from '../support/browser/openBrowser';
import { overflows } from '../support/browser/overflows';
import { PhonesPage } from '../support/browser/PhonesPage';
import { screenshot } from '../support/browser/screenshot';
import { shopWorld, type ShopWorld } from '../support/browser/shopWorld';

let browser: Browser;
let world: ShopWorld;
let phones: PhonesPage;
let sheet: Locator;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
	world = await shopWorld();
});
afterEach(async () => {
	await phones?.close();
	await world?.close();
});

async function open(options: Parameters<typeof PhonesPage.open>[2] = {}): Promise<void> {
	phones = await PhonesPage.open(browser, world, options);
	sheet = phones.page.getByRole('dialog', { name: 'Faults' });
}
const press = (name: string): Promise<void> =>
	sheet.getByRole('button', { name, exact: true }).click();
const faultsButton = (name: string): Locator =>
	phones.page.getByRole('button', { name, exact: true });

/** Nothing sticks out and nothing keeps anybody from using the page as it stands. */
async function good(): Promise<void> {
	expect(await overflows(phones.page)).toEqual([]);
	expect(await accessibilityViolations(phones.page)).toEqual([]);
	expect(phones.failures).toEqual([]);
}

describe.each([
	{ width: 360, height: 740, colorScheme: 'light', query: '', picture: '360-light' },
	{ width: 360, height: 740, colorScheme: 'dark', query: '?dir=rtl', picture: '360-rtl' },
	{ width: 1280, height: 800, colorScheme: 'dark', query: '', picture: '1280-dark' },
] as const)('$width px, $colorScheme $query', ({ colorScheme, query, picture, ...viewport }) => {
	it('the fault script fits and can be used by everybody', async () => {
		await open({ viewport, colorScheme, query });
		await phones.openTool('Faults');
		await sheet.getByLabel('Preset').selectOption('slow-webhooks');
		await press('Load');
		await sheet.getByRole('switch', { name: /^Messages again/ }).waitFor();
		await sheet.getByRole('switch', { name: /^Statuses half a minute late/ }).uncheck();
		await sheet.getByRole('listitem').first().and(phones.page.locator('.off')).waitFor();
		await screenshot(phones.page, `faults-${picture}`);
		await good();
		await press('New rule');
		await sheet.getByText('Only for some, or for a while').click();
		await good();
		await press('Cancel');
		await press('Remove all');
		await sheet.getByText('Nothing goes wrong').waitFor();
		expect(world.emulator.faults.rules()).toEqual([]);
	});
});

it('a rule made on the page strikes, and the page says so; a mistake is told', async () => {
	await open();
	const to = (await phones.phoneOf('Ana')).customer.waId ?? '';
	await phones.openTool('Faults');
	await press('New rule');
	await sheet.getByLabel('Code', { exact: true }).fill('131026');
	await sheet.getByLabel('Operation').selectOption('message.send');
	await sheet.getByRole('radio', { name: 'At a rate' }).check();
	await sheet.getByLabel('Percent').fill('100');
	await sheet.getByText('Only for some, or for a while').click();
	await sheet.getByLabel('Template', { exact: true }).fill('hello_world');
	await sheet.getByLabel('Until', { exact: true }).fill('soon');
	const refused = phones.page.waitForResponse((answer) => answer.status() === 400);
	await press('Add rule');
	await refused;
	await sheet.getByRole('alert').filter({ hasText: 'such as PT10M' }).waitFor();
	await sheet.getByLabel('Until', { exact: true }).fill('PT10M');
	await press('Add rule');
	const rule = sheet.getByRole('switch', { name: /^Graph error 131026/ });
	await rule.waitFor();
	expect(world.emulator.faults.rules()).toMatchObject([
		{
			rule: {
				match: { operation: 'message.send', template: 'hello_world' },
				rate: 1,
				until: 'PT10M',
				fault: { kind: 'graphError', code: 131026, accepted: false },
			},
		},
	]);
	const business = businessOf(world);
	const hello = {
		type: 'template',
		template: { name: 'hello_world', language: { code: 'en_US' } },
	};
	await expect(business.send(to, hello)).rejects.toThrow('131026');
	await sheet.getByText('Has struck once').waitFor();
	await rule.uncheck();
	await sheet.locator('.off').waitFor();
	await business.send(to, hello);
	await sheet.getByText('Has struck once').waitFor();
});

it('by keyboard alone a rule is added, switched off and removed', async () => {
	await open();
	const ana = await phones.phoneOf('Ana');
	const keyboard = new Keyboard(phones.page);
	await keyboard.tabTo(faultsButton('Faults'));
	await keyboard.press('Enter');
	await keyboard.tabTo(sheet.getByRole('button', { name: 'New rule' }));
	await keyboard.press('Enter');
	await keyboard.tabTo(sheet.getByLabel('What goes wrong'), { most: 1 });
	await keyboard.type('Message tw');
	await keyboard.tabTo(sheet.getByRole('radio', { name: 'Every time' }));
	await keyboard.press('ArrowDown');
	await keyboard.tabTo(sheet.getByLabel('Which, counted from 1'));
	await keyboard.type('1, 3');
	await keyboard.press('Enter');
	const rule = sheet.getByRole('switch', { name: /^Message twice/ });
	await rule.waitFor();
	const newRule = sheet.getByRole('button', { name: 'New rule' });
	expect(await hasFocus(newRule)).toBe(true);
	expect(world.emulator.faults.rules()).toMatchObject([
		{ rule: { nth: [1, 3], fault: { kind: 'duplicateInbound', copies: 1 } } },
	]);
	await ana.customer.say('hola');
	await sheet.getByText('Has struck once').waitFor();
	await keyboard.tabTo(rule, { backwards: true });
	await keyboard.press('Space');
	await sheet.locator('.off').waitFor();
	await keyboard.tabTo(sheet.getByRole('button', { name: 'Remove Message twice' }));
	await keyboard.press('Enter');
	await sheet.getByText('Nothing goes wrong').waitFor();
	expect(await hasFocus(newRule)).toBe(true);
	await keyboard.press('Escape');
	await sheet.waitFor({ state: 'hidden' });
	expect(await hasFocus(faultsButton('Faults'))).toBe(true);
});
