import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page and everything that went wrong in it so far: script errors, console errors, requests without a good answer. */
export interface WatchedPage {
	readonly page: Page;
	readonly failures: readonly string[];
}

/** Opens an address in a profile of its own, as somebody in Madrid who reads English. */
export async function openPage(
	browser: Browser,
	url: string,
	options: BrowserContextOptions = {},
): Promise<WatchedPage> {
	const context = await browser.newContext({
		locale: 'en-GB',
		timezoneId: 'Europe/Madrid',
		viewport: { width: 1280, height: 800 },
		...options,
	});
	context.setDefaultTimeout(10_000);
	const page = await context.newPage();
	const failures: string[] = [];
	page.on('pageerror', (error) => failures.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') failures.push(message.text());
	});
	page.on('requestfailed', (request) => {
		failures.push(`${request.url()} failed: ${request.failure()?.errorText ?? 'no reason'}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) failures.push(`${response.url()} answered ${response.status()}`);
	});
	await page.goto(url);
	return { page, failures };
}
