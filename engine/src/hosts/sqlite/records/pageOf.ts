import type { Database } from 'better-sqlite3';
import type { Page, PageQuery } from '../../../host/records';

/** A list with its filters: SQL of our own, values bound. */
export interface ListQuery {
	/** Columns and tables, with `seq` among the columns. */
	readonly select: string;
	/** Conditions and their values; an undefined value drops its condition. */
	readonly where: readonly (readonly [condition: string, value: string | number | undefined])[];
	/** What `seq` is called in conditions. */
	readonly seq: string;
	readonly order: 'newest' | 'oldest';
}

const largestPage = 500;

/** One page of what `read` gives, which is so many items after a number. */
export function pageBy<Item>(
	{ limit, after }: PageQuery,
	read: (size: number, after: number) => readonly Item[],
	seqOf: (item: Item) => number,
): Page<Item> {
	const size = sizeOf(limit);
	const items = read(size + 1, cursorOf(after) ?? 0);
	const shown = items.slice(0, size);
	const last = shown.at(-1);
	const next = items.length > size && last !== undefined ? String(seqOf(last)) : null;
	return { items: shown, next };
}

const sizeOf = (limit: number): number => Math.min(Math.max(Math.trunc(limit), 1), largestPage);

const cursorOf = (after: string | undefined): number | undefined =>
	after === undefined || !/^\d+$/.test(after) ? undefined : Number(after);

/** One page of a list by keyset, so that rows added meanwhile neither repeat nor hide others. */
export function pageOf<Row extends { readonly seq: number }, Item>(
	db: Database,
	{ select, where, seq, order }: ListQuery,
	{ limit, after }: PageQuery,
	toItem: (row: Row) => Item,
): Page<Item> {
	const size = sizeOf(limit);
	const cursor = cursorOf(after);
	const bound = [...where, [`${seq} ${order === 'newest' ? '<' : '>'} ?`, cursor] as const].filter(
		([, value]) => value !== undefined,
	);
	const conditions =
		bound.length === 0 ? '' : ` WHERE ${bound.map(([condition]) => condition).join(' AND ')}`;
	const direction = order === 'newest' ? 'DESC' : 'ASC';
	const rows = db
		.prepare<unknown[], Row>(`${select}${conditions} ORDER BY ${seq} ${direction} LIMIT ?`)
		.all(...bound.map(([, value]) => value), size + 1);
	const shown = rows.slice(0, size);
	const last = shown.at(-1);
	return {
		items: shown.map(toItem),
		next: rows.length > size && last !== undefined ? String(last.seq) : null,
	};
}
