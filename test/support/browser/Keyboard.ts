import type { Locator, Page } from 'playwright-core';

/** Goes through the page with the Tab key only. */
export class Keyboard {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** Presses Tab, or Shift+Tab backwards, until the focus is on `target`; rejects after `most` presses. */
	async tabTo(
		target: Locator,
		{ backwards = false, most = 40 }: { readonly backwards?: boolean; readonly most?: number } = {},
	): Promise<void> {
		for (let presses = 0; presses < most; presses += 1) {
			if (await hasFocus(target)) return;
			await this.press(backwards ? 'Shift+Tab' : 'Tab');
		}
		throw new Error(`${String(target)} was not reached in ${most} presses of Tab.`);
	}

	press(key: string): Promise<void> {
		return this.#page.keyboard.press(key);
	}

	type(text: string): Promise<void> {
		return this.#page.keyboard.type(text);
	}
}

/** Whether the element itself has the focus. */
export const hasFocus = (target: Locator): Promise<boolean> =>
	target.evaluate((element) => element === document.activeElement);
