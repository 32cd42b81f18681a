import type { GraphCall } from './GraphCall';
import { GraphFault } from './GraphFault';

/** A page of a listing, as Graph gives it; `next` and `previous` are there only when there is more. */
export interface Page<Entry> {
	readonly data: readonly Entry[];
	readonly paging?: {
		readonly cursors: { readonly before: string; readonly after: string };
		readonly next?: string;
		readonly previous?: string;
	};
}

/** Meta's page when the caller names no `limit`. */
const usualSize = 25;

/**
 * The part of a listing that `limit`, `after` and `before` ask for. `idOf` makes the cursors, so that an entry
 * added meanwhile moves no page.
 * @throws GraphFault 100 for a limit or a cursor Meta would not take.
 */
export function pageOf<Entry>(
	call: Pick<GraphCall, 'query' | 'url'>,
	entries: readonly Entry[],
	idOf: (entry: Entry) => string,
): Page<Entry> {
	const { limit = String(usualSize), after = '', before = '' } = call.query;
	const size = Number(limit);
	if (!Number.isInteger(size) || size < 1) throw new GraphFault(100, 'Param limit must be from 1.');
	const place = (cursor: string): number => {
		const index = entries.findIndex((entry) => cursorOf(idOf(entry)) === cursor);
		if (index === -1) throw new GraphFault(100, 'Param after or before: no such cursor.');
		return index;
	};
	const end = before === '' ? undefined : place(before);
	const start = end === undefined ? (after === '' ? 0 : place(after) + 1) : Math.max(0, end - size);
	const data = entries.slice(start, Math.min(end ?? Infinity, start + size));
	const [first] = data;
	const last = data.at(-1);
	if (first === undefined || last === undefined) return { data };
	const cursors = { before: cursorOf(idOf(first)), after: cursorOf(idOf(last)) };
	return {
		data,
		paging: {
			cursors,
			...(start + data.length < entries.length
				? { next: withQuery(call.url, { after: cursors.after }) }
				: {}),
			...(start > 0 ? { previous: withQuery(call.url, { before: cursors.before }) } : {}),
		},
	};
}

const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');

function withQuery(url: string, cursor: Readonly<Record<string, string>>): string {
	const next = new URL(url);
	for (const name of ['after', 'before']) next.searchParams.delete(name);
	for (const [name, value] of Object.entries(cursor)) next.searchParams.set(name, value);
	return next.href;
}
