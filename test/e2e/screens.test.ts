import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityViolations } from '../support/browser/accessibilityViolations';
import { openBrowser } from '../support/browser/openBrowser';
import { openStage, type Stage } from '../support/browser/openStage';
import { overflows } from '../support/browser/overflows';
import type { PhonePane } from '../support/browser/PhonePane';
import type { PhonesPage } from '../support/browser/PhonesPage';
import { screenshot } from '../support/browser/screenshot';

const sizes = [
	{ width: 360, height: 740 },
	{ width: 1280, height: 800 },
] as const;
const colours = ['light', 'dark'] as const;

/** Arabic is read from the right, on a page that is laid out from the right. */
const readings = [
	{
		words: 'from the left',
		query: '',
		name: 'Ada',
		hello: 'hola',
		products: 'Ver productos',
		list: 'Categorías',
	},
	{
		words: 'from the right',
		query: '?dir=rtl',
		name: 'ليلى',
		hello: 'مرحبا',
		products: 'عرض المنتجات',
		list: 'الفئات',
	},
] as const;

const screens = readings.flatMap((reading) =>
	sizes.flatMap((viewport) => colours.map((colorScheme) => ({ reading, viewport, colorScheme }))),
);

const longWord = `https://luna.example/${'without-a-place-to-break'.repeat(6)}`;

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(screens)(
	'$viewport.width px, $colorScheme, read $reading.words',
	({ reading, viewport, colorScheme }) => {
		const { query, name, hello, products, list } = reading;
		const picture = `phones-${viewport.width}-${query === '' ? colorScheme : 'rtl'}`;
		let stage: Stage;
		let phones: PhonesPage;
		let phone: PhonePane;

		beforeAll(async () => {
			stage = await openStage(browser, { query, viewport, colorScheme });
			({ phones } = stage);
			await (await phones.phoneOf('Ana')).say('prices');
			phone = await phones.newCustomer(name);
			await phone.say(hello);
			await phone.press(products);
		});
		afterAll(() => stage?.close());

		const good = async (): Promise<void> => {
			expect(await overflows(phones.page)).toEqual([]);
			expect(await accessibilityViolations(phones.page)).toEqual([]);
		};

		it('shows a conversation', async () => {
			if (query === '' || colorScheme === 'light') await screenshot(phones.page, picture);
			await good();
		});

		it('shows a list to choose from', async () => {
			await phone.pane.getByRole('button', { name: list }).click();
			await phone.pane.getByRole('dialog', { name: list }).waitFor();
			await good();
			await phones.page.keyboard.press('Escape');
		});

		it('asks who the new customer is', async () => {
			await phones.page.getByRole('button', { name: 'New customer' }).click();
			await phones.page.getByRole('dialog', { name: 'New customer' }).waitFor();
			await good();
			await phones.page.keyboard.press('Escape');
		});

		it('breaks a word that is longer than the screen', async () => {
			await phone.say(longWord);
			await good();
		});

		it('runs in the direction asked for, without a failure', async () => {
			expect(await phones.page.evaluate(() => getComputedStyle(document.body).direction)).toBe(
				query === '' ? 'ltr' : 'rtl',
			);
			expect(phones.failures).toEqual([]);
		});
	},
);
