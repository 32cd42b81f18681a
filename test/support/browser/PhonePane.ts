import type { Locator } from 'playwright-core';
import type { Customer } from '../../../emulator/src/chat/Customer';
import type { PhoneWorld } from './PhoneWorld';

/** One customer's phone on the page. Every action resolves when the answers to it are on the screen. */
export class PhonePane {
	readonly pane: Locator;
	readonly customer: Customer;
	readonly #world: PhoneWorld;
	#seen = 0;

	constructor(pane: Locator, customer: Customer, world: PhoneWorld) {
		this.pane = pane;
		this.customer = customer;
		this.#world = world;
	}

	get composer(): Locator {
		return this.pane.getByRole('textbox', { name: `Message as ${this.customer.name}` });
	}

	async say(text: string): Promise<void> {
		await this.composer.fill(text);
		await this.acted(() => this.composer.press('Enter'));
	}

	/** Presses a button below the newest message that has it. */
	async press(button: string): Promise<void> {
		await this.acted(() =>
			this.pane.getByRole('button', { name: button, exact: true }).last().click(),
		);
	}

	/** Opens the newest list by its button and sends one of its rows. */
	async choose(list: string, row: string): Promise<void> {
		await this.pane.getByRole('button', { name: list }).last().click();
		const dialog = this.pane.getByRole('dialog', { name: list });
		await dialog.getByRole('radio', { name: row }).check();
		await this.acted(() => dialog.getByRole('button', { name: 'Send' }).click());
	}

	/** What the business wrote since the last look, as the page shows it. */
	async heard(): Promise<readonly string[]> {
		await this.caughtUp();
		const texts = await this.pane.locator('.bubble.business .text').allInnerTexts();
		const fresh = texts.slice(this.#seen);
		this.#seen = texts.length;
		return fresh;
	}

	/** Resolves when the whole phone is on the screen, however far the page has to scroll. */
	inSight(): Promise<void> {
		return this.pane.evaluate(
			(element) =>
				new Promise<void>((resolve) => {
					const watch = new IntersectionObserver(
						([entry]) => {
							if ((entry?.intersectionRatio ?? 0) < 0.99) return;
							watch.disconnect();
							resolve();
						},
						{ threshold: [0.99, 1] },
					);
					watch.observe(element);
				}),
		);
	}

	/** Resolves when both sides are at rest and the page shows all they have said. */
	async caughtUp(): Promise<void> {
		await this.#world.settled();
		const count = this.#bubbles();
		if (count > 0) await this.#bubble(count).waitFor();
	}

	/** How many messages have a bubble: reactions, edits and deletions show on that of another. */
	#bubbles(): number {
		return this.customer
			.messages()
			.filter(({ content }) => !['reaction', 'edit', 'revoke'].includes(content.kind)).length;
	}

	#bubble(position: number): Locator {
		return this.pane.locator('.bubble').nth(position - 1);
	}

	/** Does what sends one message of the customer, and waits for its bubble first: without it, being at rest could mean that nothing was sent yet. */
	async acted(act: () => Promise<void>): Promise<void> {
		const before = this.#bubbles();
		await act();
		await this.#bubble(before + 1).waitFor();
		await this.caughtUp();
	}
}
