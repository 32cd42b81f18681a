import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it stands, one line for each place; empty is good. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	const { violations, passes } = await page.evaluate(() =>
		(globalThis as unknown as { readonly axe: typeof axe }).axe.run(),
	);
	if (passes.length === 0) throw new Error('axe checked nothing: the page is empty.');
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`),
	);
}
