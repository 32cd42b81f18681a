import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.join(__dirname, '../../../docs/screens');

/** Keeps a picture of the page for the docs, only when WAYFARE_SCREENS=1 asks for it. */
export async function screenshot(page: Page, name: string): Promise<void> {
	if (process.env['WAYFARE_SCREENS'] !== '1') return;
	await page.mouse.move(0, 0);
	await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}
