import type { Database, Statement } from 'better-sqlite3';
import type { Acceptance, LaneAddress, NewEvent } from '../../../host/host';

/** An accepted event, not yet decided. */
export interface InboxRow {
	readonly seq: number;
	readonly lane: LaneAddress;
	readonly body: NewEvent['body'];
}

interface StoredRow {
	readonly seq: number;
	readonly lane: string;
	readonly body: string;
}

/** Accepted events in the order they came, each once: the key of an event stays for good. */
export class Inbox {
	readonly #insert: Statement<[string, string | null, string, number, string]>;
	readonly #pending: Statement<[number], StoredRow>;
	readonly #mark: Statement<[string, string | null, number]>;
	readonly #done: Statement<[string, string | null, number]>;
	readonly #count: Statement<[string], number>;
	readonly #any: Statement<[], number>;

	constructor(db: Database) {
		this.#insert = db.prepare(
			'INSERT INTO inbox (key, lane, body, received_at, status) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
		);
		this.#pending = db.prepare(
			"SELECT seq, lane, body FROM inbox WHERE status = 'pending' ORDER BY seq LIMIT ?",
		);
		this.#mark = db.prepare('UPDATE inbox SET status = ?, error = ? WHERE seq = ?');
		this.#done = db.prepare(
			"UPDATE inbox SET status = 'done', contact_id = ?, taken_by = ? WHERE seq = ?",
		);
		this.#count = db
			.prepare<[string], number>('SELECT count(*) FROM inbox WHERE status = ?')
			.pluck();
		this.#any = db
			.prepare<[], number>("SELECT EXISTS (SELECT 1 FROM inbox WHERE status = 'pending')")
			.pluck();
	}

	/** An event that concerns no contact is kept for the record and never becomes pending. */
	add({ key, lane, body }: NewEvent, now: number): Acceptance {
		const status = lane === null || body.kind === 'unknown' ? 'kept' : 'pending';
		const address = lane === null ? null : JSON.stringify(lane);
		return this.#insert.run(key, address, JSON.stringify(body), now, status).changes === 1
			? 'stored'
			: 'duplicate';
	}

	pending(limit: number): InboxRow[] {
		return this.#pending.all(limit).map(({ seq, lane, body }) => ({
			seq,
			lane: JSON.parse(lane) as LaneAddress,
			body: JSON.parse(body) as NewEvent['body'],
		}));
	}

	/** Decided in the contact's lane; `takenBy` is the outside wait whose answer it was. */
	done(seq: number, contactId: string, takenBy: string | null): void {
		this.#done.run(contactId, takenBy, seq);
	}

	keep(seq: number, reason: string): void {
		this.#mark.run('kept', reason, seq);
	}

	/** A dead letter: it stays with its reason, and nothing waits for it. */
	fail(seq: number, reason: string): void {
		this.#mark.run('failed', reason, seq);
	}

	backlog(): number {
		return this.#count.get('pending') ?? 0;
	}

	hasPending(): boolean {
		return this.#any.get() === 1;
	}
}
