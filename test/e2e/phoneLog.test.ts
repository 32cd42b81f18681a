import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { accessibilityViolations } from '../support/browser/accessibilityViolations';
import { businessOf } from '../support/browser/businessOf';
import { openBrowser } from '../support/browser/openBrowser';
import { overflows } from '../support/browser/overflows';
import { PhonesPage } from '../support/browser/PhonesPage';
import { screenshot } from '../support/browser/screenshot';
import { shopWorld, type ShopWorld } from '../support/browser/shopWorld';

let browser: Browser;
let world: ShopWorld;
let phones: PhonesPage;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A world in which one call was good, one was refused, and one webhook is none of the document's. */
async function open(options: Parameters<typeof PhonesPage.open>[2]): Promise<void> {
	world = await shopWorld();
	phones = await PhonesPage.open(browser, world, options);
	const ada = await phones.newCustomer('Ada');
	await ada.say('my secret wish');
	const business = businessOf(world);
	await business.send(ada.customer.waId ?? '', {
		type: 'text',
		text: { body: 'my secret answer' },
	});
	await ada.caughtUp();
	const refused = business.graph('messages', {
		messaging_product: 'whatsapp',
		recipient_type: 'crowd',
		to: ada.customer.waId ?? '',
		type: 'text',
		text: { boddy: 'x' },
	});
	await expect(refused).rejects.toThrow(/recipient_type/);
	world.emulator.playWebhook({ field: 'account_review_update', value: { decision: 'APPROVED' } });
	await world.settled();
}
async function close(): Promise<void> {
	await phones?.close();
	await world?.close();
}
async function good(): Promise<void> {
	expect(await accessibilityViolations(phones.page)).toEqual([]);
	expect(await overflows(phones.page)).toEqual([]);
}

const panel = (): Locator => phones.page.getByRole('dialog', { name: 'Log' });
const line = (name: RegExp): Locator => panel().getByRole('button', { name });
const status = (): Locator => panel().getByRole('status');
async function openLog(): Promise<void> {
	await phones.openTool('Log');
	await status()
		.getByText(/newest first/)
		.waitFor();
}

describe('the log on the page of phones', () => {
	beforeAll(() => open({ viewport: { width: 360, height: 740 }, colorScheme: 'light' }));
	afterAll(close);
	afterEach(async () => {
		await good();
		await phones.page.keyboard.press('Escape');
		await panel().waitFor({ state: 'hidden' });
		// The page met no error; the refused call was not its own.
		expect(phones.failures).toEqual([]);
	});

	it('lists calls and webhooks with outcome and differences', async () => {
		await openLog();
		await line(/Call POST message\.send.*200/).waitFor();
		await line(/Call POST message\.send.*400, code \d+.*differences/).waitFor();
		await line(/Webhook message text.*delivered/).waitFor();
		await line(/Webhook account_review_update/).waitFor();
	});

	it('opens an entry by keyboard, and shows what differs and the shape but no contents', async () => {
		await openLog();
		await line(/message\.send.*differences/).focus();
		await phones.page.keyboard.press('Enter');
		await panel().getByText('body/text/boddy is not in the document').waitFor();
		await panel()
			.getByRole('region', { name: 'request' })
			.getByText('"boddy": "text of 1"')
			.waitFor();
		await good();
		await screenshot(phones.page, 'log-entry-360-light');
		await phones.page.keyboard.press('Enter');
		await panel().getByRole('region', { name: 'request' }).waitFor({ state: 'detached' });

		await line(/message\.send.*200/).click();
		const excuse = panel().getByText(/People are known by an id of their own/);
		await excuse.getByRole('link', { name: /Meta’s page/ }).waitFor();
		expect(await panel().innerText()).not.toContain('secret');
	});

	it('shows the attempts of a webhook, and says when the document has nothing to say', async () => {
		await openLog();
		await line(/Webhook account_review_update/).click();
		await panel().getByText('Meta’s document does not describe this.').waitFor();
		await panel().getByRole('heading', { name: 'Attempts' }).waitFor();
		await panel()
			.getByText(/: 200$/)
			.waitFor();
	});

	it('filters by kind and by words, and keeps up with what happens', async () => {
		await openLog();
		await panel().getByLabel('Show').selectOption('failed');
		await status().getByText(/^1 of/).waitFor();
		await panel().getByLabel('Show').selectOption('webhook');
		await panel().getByLabel('Containing').fill('REVIEW');
		await status().getByText(/^1 of/).waitFor();
		world.emulator.playWebhook({ field: 'account_review_update', value: { decision: 'REJECTED' } });
		await status().getByText(/^2 of/).waitFor();
		await panel().getByLabel('Containing').fill('nothing of the kind');
		await status().getByText(/^0 of/).waitFor();
	});
});

describe.each([
	{ width: 360, height: 740, colorScheme: 'dark', query: '?dir=rtl' },
	{ width: 1280, height: 800, colorScheme: 'dark', query: '' },
	{ width: 1280, height: 800, colorScheme: 'light', query: '?dir=rtl' },
] as const)('the log at $width px, $colorScheme $query', ({ query, colorScheme, ...viewport }) => {
	beforeAll(() => open({ viewport, colorScheme, query }));
	afterAll(close);

	it('fits and can be used by everybody', async () => {
		await openLog();
		await line(/message\.send.*differences/).click();
		await panel().getByText('body/text/boddy is not in the document').waitFor();
		await good();
		if (query === '') await screenshot(phones.page, 'log-1280-dark');
	});
});
