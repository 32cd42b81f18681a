import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser/openBrowser';
import { screenshot } from '../../support/browser/screenshot';
import { openEditor, type Editor } from '../../support/n8n/real/openEditor';
import { openHouse, type House } from '../../support/n8n/real/openHouse';
import { examplesFolder } from '../../support/n8n/real/paths';
import { triggerWorkflow } from '../../support/n8n/real/triggerWorkflow';
import { readWorkflow } from '../../support/n8n/real/WorkflowDocument';

let house: House;
let browser: Browser;
let editor: Editor;

beforeAll(async () => {
	house = await openHouse();
	browser = await openBrowser();
	editor = await openEditor(browser, house);
}, 180_000);
afterAll(async () => {
	await browser?.close();
	await house?.close();
});

const label = (text: string) =>
	editor.page.getByTestId('ndv').getByText(text, { exact: true }).first();

describe("in n8n's editor", () => {
	it('a workflow shows each node of ours with its icon and what it does', async () => {
		await editor.show(readWorkflow(`${examplesFolder}/message.json`));
		const node = editor.page.getByTestId('canvas-node').filter({ hasText: 'Ask With Buttons' });
		expect(await node.innerText()).toMatch(/send: message/i);
		expect(await node.locator('img').first().getAttribute('src')).toMatch(/whatsapp.*\.svg$/);
		await screenshot(editor.page, 'n8n-workflow');
	});

	it('the form of a message asks for what its kind needs', async () => {
		await editor.openNode('Ask With Buttons');
		for (const name of ['Recipient', 'Message Type', 'Body', 'Buttons'])
			await label(name).waitFor();
		await screenshot(editor.page, 'n8n-node');
	});

	it('a phone number is chosen from those of the account', async () => {
		const { page } = editor;
		await page.getByTestId('resource-locator-phoneNumberId').getByTestId('rlc-input').click();
		await page.getByTestId('rlc-item').first().waitFor();
		expect(await page.getByTestId('rlc-item').allInnerTexts()).toEqual([
			expect.stringMatching(/\+?\d/),
		]);
		await screenshot(page, 'n8n-phone-numbers');
		await page.keyboard.press('Escape');
	});

	it('the trigger says which updates it takes and how its URL is registered', async () => {
		await editor.show(triggerWorkflow(house.credential));
		await editor.openNode('WhatsApp Trigger');
		await label('Updates').waitFor();
		await screenshot(editor.page, 'n8n-trigger');
	});
});
