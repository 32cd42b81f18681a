import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Customer } from '../../../emulator/src/chat/Customer';
import { openPage } from './openPage';
import { PhonePane } from './PhonePane';
import type { PhoneWorld } from './PhoneWorld';

/** The page with the phones and the demo clock, used as a person would: by what it shows. */
export class PhonesPage {
	readonly page: Page;
	readonly failures: readonly string[];
	readonly #world: PhoneWorld;

	private constructor(page: Page, failures: readonly string[], world: PhoneWorld) {
		this.page = page;
		this.failures = failures;
		this.#world = world;
	}

	/** Opens the built page that the world's emulator serves; `query` such as `?dir=rtl`. */
	static async open(
		browser: Browser,
		world: PhoneWorld,
		{ query = '', ...options }: BrowserContextOptions & { readonly query?: string } = {},
	): Promise<PhonesPage> {
		const { page, failures } = await openPage(browser, `${world.emulator.url}/${query}`, options);
		await page.getByRole('heading', { name: 'Phones' }).waitFor();
		return new PhonesPage(page, failures, world);
	}

	/** Adds a customer by the page's own form, with a number that belongs to nobody yet. */
	async newCustomer(name: string): Promise<PhonePane> {
		await this.page.getByRole('button', { name: 'New customer' }).click();
		const dialog = this.page.getByRole('dialog', { name: 'New customer' });
		await dialog.getByLabel('Name', { exact: true }).fill(name);
		await dialog.getByRole('button', { name: 'Add' }).click();
		await dialog.waitFor({ state: 'hidden' });
		return this.phoneOf(name);
	}

	/** Opens one of the tools as it is reached at this width: by its button, or by the menu of them */
	async openTool(name: 'Number' | 'Faults' | 'Log'): Promise<Locator> {
		const tools = this.page.getByRole('navigation', { name: 'Tools' });
		const menu = tools.getByRole('button', { name: /^Tools/ });
		if (await menu.isVisible()) await menu.click();
		await tools.getByRole('button', { name: new RegExp(`^${name}`) }).click();
		const sheet = this.page.getByRole('dialog', { name, exact: true });
		await sheet.waitFor();
		return sheet;
	}

	/** The phone of somebody the page already shows. */
	async phoneOf(name: string): Promise<PhonePane> {
		const pane = this.page.getByRole('region', { name: `${name}’s phone` });
		const number = await pane
			.getByText(/^\+\d{6,}$/)
			.first()
			.innerText();
		const customer: Customer = this.#world.emulator.customer({ name, waId: number.slice(1) });
		return new PhonePane(pane, customer, this.#world);
	}

	/** Presses a button of the demo clock, and waits until the page shows `to` (ms UTC) and the runner has followed. */
	async moveClock(
		button: '+45 min' | '+1 h' | '+24 h' | 'Sunday 23:00',
		to: number,
	): Promise<void> {
		const clock = this.page.getByRole('region', { name: 'Demo clock' });
		await clock.getByRole('button', { name: button }).click();
		await clock.locator(`time[datetime="${new Date(to).toISOString()}"]`).waitFor();
		await this.#world.advance(0);
	}

	close(): Promise<void> {
		return this.page.context().close();
	}
}
