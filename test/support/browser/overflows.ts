import type { Page } from 'playwright-core';

/**
 * What sticks out of the page sideways, as selectors; empty is good. What lies in a strip that scrolls by itself
 * (`overflow-x: auto`) is within reach and does not count, unless it is a message.
 */
export const overflows = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const named = (element: Element): string =>
			`${element.localName}.${element.getAttribute('class') ?? ''} (${element.textContent.slice(0, 20)})`;
		const sticksOut = (element: Element): boolean => {
			const box = element.getBoundingClientRect();
			return box.width > 0 && (box.left < -0.5 || box.right > width + 0.5);
		};
		const scrollsInside = (element: Element): boolean =>
			element.closest('.jumps, .tabs, .strip') !== null;
		const page = document.documentElement.scrollWidth > width ? ['the page'] : [];
		const outside = [...document.querySelectorAll('#app *')]
			.filter((element) => sticksOut(element) && !scrollsInside(element))
			.map(named);
		const scrolling = [...document.querySelectorAll('.log, .bubble, dialog[open] .rows')]
			.filter((element) => element.scrollWidth > element.clientWidth + 1)
			.map(named);
		return [...page, ...outside, ...scrolling];
	});
