import type { Database, Statement } from 'better-sqlite3';
import type { InboxEntry } from '../../../host/forwards';
import type { LaneAddress, NewEvent } from '../../../host/host';
import type { ChapterReader } from '../chapters/ChapterReader';

interface EntryRow {
	readonly seq: number;
	readonly key: string;
	readonly received_at: number;
	readonly body: string;
	readonly lane: string | null;
	readonly contact_id: string | null;
	readonly taken_by: string | null;
	readonly chapter: number | null;
}

const columns = 'seq, key, received_at, body, lane, contact_id, taken_by, chapter';

/** The inbox as something to be read on from a place; it writes nothing. */
export class InboxReader {
	readonly #decidedAfter: Statement<[number, number], EntryRow>;
	readonly #entry: Statement<[number], EntryRow>;
	readonly #last: Statement<[], number>;
	readonly #count: Statement<[number], number>;
	readonly #timeFrom: Statement<[number], { seq: number; received_at: number }>;

	constructor(
		db: Database,
		private readonly chapters: ChapterReader,
	) {
		// What is pending is always the end of the inbox, so this stops at its beginning.
		this.#decidedAfter = db.prepare(
			`SELECT ${columns} FROM inbox WHERE seq > ? AND seq <
				coalesce((SELECT min(seq) FROM inbox WHERE status = 'pending'), 9223372036854775807)
				ORDER BY seq LIMIT ?`,
		);
		this.#entry = db.prepare(`SELECT ${columns} FROM inbox WHERE seq = ?`);
		this.#last = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM inbox').pluck();
		this.#count = db.prepare<[number], number>('SELECT count(*) FROM inbox WHERE seq > ?').pluck();
		this.#timeFrom = db.prepare(
			'SELECT seq, received_at FROM inbox WHERE seq >= ? ORDER BY seq LIMIT 1',
		);
	}

	after(seq: number, limit: number): InboxEntry[] {
		return this.#decidedAfter.all(seq, limit).map((row) => this.#toEntry(row));
	}

	entry(seq: number): InboxEntry | null {
		const row = this.#entry.get(seq);
		return row === undefined ? null : this.#toEntry(row);
	}

	lastSeq(): number {
		return this.#last.get() ?? 0;
	}

	behind(cursor: number): { readonly events: number; readonly since: number | null } {
		const next = this.#timeFrom.get(cursor + 1);
		return next === undefined
			? { events: 0, since: null }
			: { events: this.#count.get(cursor) ?? 0, since: next.received_at };
	}

	/**
	 * The place before the first event received at `since` or later. Found by halving, because an index on the time of
	 * receipt would be written with every message and read once a year; so a clock set back is met only roughly.
	 */
	placeBefore(since: number): number {
		let low = 1;
		let high = this.lastSeq() + 1;
		while (low < high) {
			const middle = Math.floor((low + high) / 2);
			const row = this.#timeFrom.get(middle);
			if (row === undefined || row.received_at >= since) high = middle;
			else low = row.seq + 1;
		}
		return low - 1;
	}

	#toEntry({
		seq,
		key,
		received_at,
		body,
		lane,
		contact_id,
		taken_by,
		chapter,
	}: EntryRow): InboxEntry {
		const decided = chapter === null ? null : this.chapters.event(chapter, seq);
		return {
			seq,
			key,
			receivedAt: received_at,
			body: decided?.body ?? (JSON.parse(body) as NewEvent['body']),
			lane: decided?.lane ?? (lane === null ? null : (JSON.parse(lane) as LaneAddress)),
			contactId: contact_id,
			takenBy: taken_by,
		};
	}
}
