import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser/openBrowser';
import { openPage, type WatchedPage } from '../support/browser/openPage';
import { createWorld, type World } from '../support/world/createWorld';

let browser: Browser;
let world: World;
let docs: WatchedPage;

beforeAll(async () => {
	browser = await openBrowser();
	world = await createWorld({ at: 0 });
	docs = await openPage(browser, `${world.runner.url}/docs`);
});
afterAll(async () => {
	await browser?.close();
	await world?.close();
});

describe('the API docs', () => {
	it('show every group of calls, and what one of them takes and answers', async () => {
		const { page } = docs;
		await page.getByRole('heading', { name: /Wayfare/ }).waitFor();
		const call = page.locator('.opblock', { hasText: '/api/v1/events' }).first();
		await call.getByRole('button').first().click();
		await call.getByRole('heading', { name: 'Responses' }).waitFor();
	});

	it('load everything from the runner itself, without a failure', async () => {
		const { page, failures } = docs;
		await page.waitForLoadState('networkidle');
		expect(failures).toEqual([]);
		const hosts = await page.evaluate(() =>
			performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
		);
		expect(hosts.length).toBeGreaterThan(3);
		expect(new Set(hosts)).toEqual(new Set([world.runner.url]));
	});
});
