import type { Database, Statement } from 'better-sqlite3';
import type { Acceptance, LaneAddress, NewEvent } from '../../../host/host';

/** An accepted event, not yet decided. */
export interface InboxRow {
	readonly seq: number;
	readonly lane: LaneAddress;
	readonly body: NewEvent['body'];
	/** ms UTC. */
	readonly receivedAt: number;
}

interface StoredRow {
	readonly seq: number;
	readonly lane: string;
	readonly body: string;
	readonly receivedAt: number;
}

type Columns = [
	key: string,
	lane: string | null,
	body: string,
	receivedAt: number,
	status: 'kept' | 'pending',
];

function columnsOf({ key, lane, body }: NewEvent, receivedAt: number): Columns {
	const status = lane === null || body.kind === 'unknown' ? 'kept' : 'pending';
	return [
		key,
		lane === null ? null : JSON.stringify(lane),
		JSON.stringify(body),
		receivedAt,
		status,
	];
}

/** Accepted events in the order they came, each once: the key of an event stays for good. */
export class Inbox {
	readonly #insert: Statement<[number | null, ...Columns]>;
	readonly #quarantine: Statement<[number, string]>;
	readonly #seqOf: Statement<[string], number>;
	readonly #has: Statement<[number], number>;
	readonly #pending: Statement<[number, number, number], StoredRow>;
	readonly #mark: Statement<[string, string | null, number]>;
	readonly #done: Statement<[string, string | null, number]>;
	readonly #backlog: Statement<[], number>;
	readonly #any: Statement<[], number>;
	readonly #last: Statement<[], number>;

	constructor(db: Database) {
		this.#insert = db.prepare(
			'INSERT INTO inbox (seq, key, lane, body, received_at, status) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
		);
		this.#quarantine = db.prepare(
			'INSERT INTO quarantine (event_seq, phone_number_id) VALUES (?, ?)',
		);
		this.#seqOf = db.prepare<[string], number>('SELECT seq FROM inbox WHERE key = ?').pluck();
		this.#has = db
			.prepare<[number], number>('SELECT EXISTS (SELECT 1 FROM inbox WHERE seq = ?)')
			.pluck();
		this.#pending = db.prepare(
			`SELECT seq, lane, body, received_at AS receivedAt FROM inbox
			 WHERE status = 'pending' AND seq > ? AND seq < ? ORDER BY seq LIMIT ?`,
		);
		this.#mark = db.prepare('UPDATE inbox SET status = ?, error = ? WHERE seq = ?');
		this.#done = db.prepare(
			"UPDATE inbox SET status = 'done', contact_id = ?, taken_by = ? WHERE seq = ?",
		);
		this.#backlog = db
			.prepare<[], number>("SELECT count(*) FROM inbox WHERE status = 'pending'")
			.pluck();
		this.#any = db
			.prepare<[], number>("SELECT EXISTS (SELECT 1 FROM inbox WHERE status = 'pending')")
			.pluck();
		this.#last = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM inbox').pluck();
	}

	/** An event that concerns no contact is kept for the record and never becomes pending. */
	add(event: NewEvent, now: number): Acceptance {
		return this.#insert.run(null, ...columnsOf(event, now)).changes === 1 ? 'stored' : 'duplicate';
	}

	/** Like `add`, and the number that the event has, from now on or since it came first. */
	take(event: NewEvent, now: number): { readonly acceptance: Acceptance; readonly seq: number } {
		const { changes, lastInsertRowid } = this.#insert.run(null, ...columnsOf(event, now));
		if (changes === 1) {
			const seq = Number(lastInsertRowid);
			this.#quarantineForeign(seq, event);
			return { acceptance: 'stored', seq };
		}
		return { acceptance: 'duplicate', seq: this.#seqOf.get(event.key) ?? 0 };
	}

	/** Puts an event back under the number it had; `taken` = another event has that number. */
	addAt(seq: number, event: NewEvent, receivedAt: number): Acceptance | 'taken' {
		if (this.#seqOf.get(event.key) !== undefined) return 'duplicate';
		if (this.#has.get(seq) === 1) return 'taken';
		this.#insert.run(seq, ...columnsOf(event, receivedAt));
		this.#quarantineForeign(seq, event);
		return 'stored';
	}

	#quarantineForeign(seq: number, { body }: NewEvent): void {
		if (body.kind !== 'unknown' || body.about?.foreign !== true) return;
		this.#quarantine.run(seq, body.about.phoneNumberId ?? '');
	}

	/** What cannot be stored as it is becomes a dead letter in its place; the journal has it as it came. */
	takeBroken(
		{ key }: NewEvent,
		reason: string,
		now: number,
	): { readonly acceptance: Acceptance; readonly seq: number } {
		const body = { kind: 'unknown', raw: null } as const;
		const taken = this.take({ key, lane: null, body }, now);
		if (taken.acceptance === 'stored') this.fail(taken.seq, reason);
		return taken;
	}

	/** Undecided events, oldest first. */
	pending(limit: number): InboxRow[] {
		return this.#between(-1, Number.MAX_SAFE_INTEGER, limit);
	}

	/** The oldest undecided event below a number. */
	firstBefore(seq: number): InboxRow | undefined {
		return this.#between(-1, seq, 1)[0];
	}

	/** The oldest undecided event above a number. */
	firstAfter(seq: number): InboxRow | undefined {
		return this.#between(seq, Number.MAX_SAFE_INTEGER, 1)[0];
	}

	/** The highest number given so far. */
	lastSeq(): number {
		return this.#last.get() ?? 0;
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
		return this.#backlog.get() ?? 0;
	}

	hasPending(): boolean {
		return this.#any.get() === 1;
	}

	#between(after: number, before: number, limit: number): InboxRow[] {
		return this.#pending.all(after, before, limit).map(({ lane, body, ...row }) => ({
			...row,
			lane: JSON.parse(lane) as LaneAddress,
			body: JSON.parse(body) as NewEvent['body'],
		}));
	}
}
