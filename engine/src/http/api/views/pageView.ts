import type { Page } from '../../../host/records';

/** A page with each of its items shown by `view`. */
export const pageView = <T, V>(
	page: Page<T>,
	view: (item: T) => V,
): { items: V[]; next: string | null } => ({
	items: page.items.map(view),
	next: page.next,
});
