import { selectors, type Browser, type Page } from 'playwright-core';
import { browserId } from './N8nSession';
import type { House } from './openHouse';
import { withCredential, type WorkflowDocument } from './WorkflowDocument';

/** n8n's editor with the owner signed in. */
export interface Editor {
	readonly page: Page;
	/** Saves a workflow and shows it on the canvas. */
	show(document: WorkflowDocument): Promise<void>;
	/** Opens the form of a node of the shown workflow. */
	openNode(name: string): Promise<void>;
	close(): Promise<void>;
}

/** Opens it as somebody in Madrid who reads English by daylight. */
export async function openEditor(browser: Browser, house: House): Promise<Editor> {
	selectors.setTestIdAttribute('data-test-id');
	const context = await browser.newContext({
		locale: 'en-GB',
		timezoneId: 'Europe/Madrid',
		colorScheme: 'light',
		viewport: { width: 1280, height: 800 },
	});
	context.setDefaultTimeout(30_000);
	await context.addCookies([house.session.cookie]);
	// A login of n8n belongs to one browser.
	await context.addInitScript((id) => localStorage.setItem('n8n-browserId', id), browserId);
	const page = await context.newPage();
	const node = (name: string) => page.getByTestId('canvas-node').filter({ hasText: name });
	return {
		page,
		async show(document) {
			const id = await house.session.save(withCredential(document, house.credential));
			await page.goto(`${house.n8n.url}/workflow/${id}`);
			const last = document.nodes.findLast(({ type }) => !type.endsWith('.stickyNote'));
			await node(last?.name ?? '').waitFor();
			await page.getByTestId('zoom-to-fit').click();
		},
		async openNode(name) {
			// The name is below what takes the clicks.
			const body = node(name).getByTestId('canvas-default-node');
			const start = node(name).getByTestId('canvas-trigger-node');
			await body
				.or(start)
				.first()
				.dblclick({ position: { x: 20, y: 20 } });
			await page.getByTestId('ndv').waitFor();
		},
		close: () => context.close(),
	};
}
