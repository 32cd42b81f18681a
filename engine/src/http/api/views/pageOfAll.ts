import type { Page, PageQuery } from '../../../host/records';

/** One page of a list that is short enough to be read whole; its cursor counts the items before. */
export function pageOfAll<T>(all: readonly T[], { limit, after = '0' }: PageQuery): Page<T> {
	const start = Number(after);
	const end = start + limit;
	return { items: all.slice(start, end), next: end < all.length ? String(end) : null };
}
