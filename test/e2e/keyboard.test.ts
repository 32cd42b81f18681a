import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { hasFocus, Keyboard } from '../support/browser/Keyboard';
import { openBrowser } from '../support/browser/openBrowser';
import { openStage, type Stage } from '../support/browser/openStage';
import type { PhonePane } from '../support/browser/PhonePane';
import type { PhonesPage } from '../support/browser/PhonesPage';

let browser: Browser;
let stage: Stage;
let phones: PhonesPage;
let ana: PhonePane;
let keyboard: Keyboard;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
	stage = await openStage(browser);
	({ phones } = stage);
	ana = await phones.phoneOf('Ana');
	keyboard = new Keyboard(phones.page);
});
afterEach(() => stage?.close());

/** Writes by keyboard alone, from wherever the focus is. */
const write = async (text: string): Promise<void> => {
	await keyboard.tabTo(ana.composer);
	await keyboard.type(text);
	await ana.acted(() => keyboard.press('Enter'));
};
const pressButton = async (name: string): Promise<void> => {
	await keyboard.tabTo(ana.pane.getByRole('button', { name }), { backwards: true });
	await ana.acted(() => keyboard.press('Enter'));
};
/** Opens the list of the welcome; resolves with its button and its dialog. */
const openList = async (): Promise<{ button: Locator; dialog: Locator }> => {
	await write('hola');
	await pressButton('Ver productos');
	const button = ana.pane.getByRole('button', { name: 'Categorías' });
	await keyboard.tabTo(button);
	await keyboard.press('Enter');
	const dialog = ana.pane.getByRole('dialog', { name: 'Categorías' });
	await dialog.waitFor();
	return { button, dialog };
};

describe('by keyboard alone', () => {
	it('Tab leads to the composer, Enter sends, Shift+Enter breaks the line', async () => {
		await keyboard.tabTo(ana.composer);
		await keyboard.type('hola');
		await keyboard.press('Shift+Enter');
		await keyboard.type('buenas');
		expect(ana.customer.messages()).toEqual([]);
		await ana.acted(() => keyboard.press('Enter'));
		expect(ana.customer.messages()[0]).toMatchObject({ text: 'hola\nbuenas' });
		expect(await ana.composer.inputValue()).toBe('');
		expect(await hasFocus(ana.composer)).toBe(true);
	});

	it('reply buttons are reached and pressed', async () => {
		await write('hola');
		await ana.heard();
		await pressButton('Mi pedido');
		expect(await ana.heard()).toEqual([expect.stringContaining('número de pedido')]);
	});

	it('a list holds the focus until Escape closes it and gives it back', async () => {
		const { button, dialog } = await openList();
		for (let presses = 0; presses < 12; presses += 1) {
			expect(await focusOutside(dialog)).toBe('nothing');
			await keyboard.press(presses < 8 ? 'Tab' : 'Shift+Tab');
		}
		await keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		expect(await hasFocus(button)).toBe(true);
	});

	it('a row is chosen with the arrows and sent', async () => {
		const { dialog } = await openList();
		await ana.heard();
		await keyboard.tabTo(dialog.getByRole('radio').first());
		await keyboard.press('ArrowDown');
		await keyboard.tabTo(dialog.getByRole('button', { name: 'Send' }));
		await ana.acted(() => keyboard.press('Enter'));
		expect(await ana.heard()).toEqual([expect.stringContaining('Zapatos')]);
	});

	it('a customer is added', async () => {
		await keyboard.tabTo(phones.page.getByRole('button', { name: 'New customer' }));
		await keyboard.press('Enter');
		const dialog = phones.page.getByRole('dialog', { name: 'New customer' });
		await keyboard.tabTo(dialog.getByLabel('Name', { exact: true }));
		await keyboard.type('Omar');
		await keyboard.press('Enter');
		await phones.page.getByRole('region', { name: 'Omar’s phone' }).waitFor();
		await dialog.waitFor({ state: 'hidden' });
	});
});

/** What of the page has the focus although a dialog is open; the browser's own bars, seen as the body, may. */
const focusOutside = (dialog: Locator): Promise<string> =>
	dialog.evaluate((element) => {
		const { activeElement } = document;
		return activeElement === document.body || element.contains(activeElement)
			? 'nothing'
			: (activeElement?.outerHTML ?? 'the document');
	});
