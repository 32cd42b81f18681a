import type { Database, Statement } from 'better-sqlite3';
import type { LaneEventBody } from '../../../core/laneEvent';
import { LateWrites, type LateTable } from '../LateWrites';
import type { Acceptance, LaneAddress, NewEvent } from '../../../host/host';

/** An accepted event, not yet decided. */
export interface InboxRow {
	readonly seq: number;
	readonly key: string;
	readonly lane: LaneAddress;
	readonly body: NewEvent['body'];
	/** ms UTC. */
	readonly receivedAt: number;
	/** Whether the file has it; one that is decided as it comes is written once, with what became of it. */
	readonly stored: boolean;
}

interface StoredRow {
	readonly seq: number;
	readonly key: string;
	readonly lane: string;
	readonly body: string;
	readonly receivedAt: number;
}

/** What became of an event that was decided. */
interface Done {
	readonly contactId: string;
	readonly takenBy: string | null;
	readonly chapter: number;
}

/** An event that a lane acts on. */
export type DecidableEvent = NewEvent & {
	readonly lane: LaneAddress;
	readonly body: LaneEventBody;
};

/** Whether a lane acts on an event at all. */
export const isDecidable = (event: NewEvent): event is DecidableEvent =>
	event.lane !== null && event.body.kind !== 'unknown';

type Columns = [
	key: string,
	lane: string | null,
	body: string,
	receivedAt: number,
	status: 'kept' | 'pending',
];

function columnsOf(
	{ key, lane, body }: Pick<NewEvent, 'key' | 'lane' | 'body'>,
	receivedAt: number,
): Columns {
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
	readonly #insert: Statement<[number, ...Columns]>;
	readonly #quarantine: Statement<[number, string]>;
	readonly #seqOf: Statement<[string], number>;
	readonly #has: Statement<[number], number>;
	readonly #pending: Statement<[number, number, number], StoredRow>;
	readonly #mark: Statement<[string, string | null, number]>;
	readonly #done: Statement<[string, string | null, number, number]>;
	readonly #insertDone: Statement<[number, string, number, string, string | null, number]>;
	readonly #backlog: Statement<[], number>;
	readonly #any: Statement<[], number>;
	/** Those that were decided as they came, by their keys. */
	readonly #late: LateTable;
	/** The highest number given so far. */
	#last: number;
	/** Nothing is undecided, as far as this knows. */
	#clear = false;

	constructor(db: Database, late = new LateWrites()) {
		this.#late = late.table();
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
			`SELECT seq, key, lane, body, received_at AS receivedAt FROM inbox
			 WHERE status = 'pending' AND seq > ? AND seq < ? ORDER BY seq LIMIT ?`,
		);
		this.#mark = db.prepare('UPDATE inbox SET status = ?, error = ? WHERE seq = ?');
		this.#done = db.prepare(
			`UPDATE inbox SET status = 'done', contact_id = ?, taken_by = ?, chapter = ?, lane = NULL, body = ''
			 WHERE seq = ?`,
		);
		this.#insertDone = db.prepare(
			`INSERT INTO inbox (seq, key, body, received_at, status, contact_id, taken_by, chapter)
			 VALUES (?, ?, '', ?, 'done', ?, ?, ?)`,
		);
		this.#backlog = db
			.prepare<[], number>("SELECT count(*) FROM inbox WHERE status = 'pending'")
			.pluck();
		this.#any = db
			.prepare<[], number>("SELECT EXISTS (SELECT 1 FROM inbox WHERE status = 'pending')")
			.pluck();
		this.#last =
			db
				.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'inbox'")
				.pluck()
				.get() ?? 0;
	}

	/** An event that concerns no contact is kept for the record and never becomes pending. */
	add(event: NewEvent, now: number): Acceptance {
		return this.take(event, now).acceptance;
	}

	/** Like `add`, and the number that the event has, from now on or since it came first. */
	take(event: NewEvent, now: number): { readonly acceptance: Acceptance; readonly seq: number } {
		const seq = this.#last + 1;
		this.#clear = false;
		this.#late.catchUp(event.key);
		if (this.#insert.run(seq, ...columnsOf(event, now)).changes === 1) {
			this.#last = seq;
			this.#quarantineForeign(seq, event);
			return { acceptance: 'stored', seq };
		}
		return { acceptance: 'duplicate', seq: this.#seqOf.get(event.key) ?? 0 };
	}

	/** An event that is to be decided at once, under a number of its own; the number it has when it came before. */
	next({ key, lane, body }: DecidableEvent, now: number): InboxRow | number {
		this.#late.catchUp(key);
		const known = this.#seqOf.get(key);
		if (known !== undefined) return known;
		this.#last++;
		return { seq: this.#last, key, lane, body, receivedAt: now, stored: false };
	}

	/** Puts an event back under the number it had; `taken` = another event has that number. */
	addAt(seq: number, event: NewEvent, receivedAt: number): Acceptance | 'taken' {
		this.#late.catchUpAll();
		if (this.#seqOf.get(event.key) !== undefined) return 'duplicate';
		if (this.#has.get(seq) === 1) return 'taken';
		this.#clear = false;
		this.#insert.run(seq, ...columnsOf(event, receivedAt));
		this.#last = Math.max(this.#last, seq);
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
		if (taken.acceptance === 'stored') this.#mark.run('failed', reason, taken.seq);
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
		return this.#last;
	}

	/** Decided in the contact's lane and told in a chapter; `takenBy` is the outside wait whose answer it was. */
	done({ seq, key, receivedAt, stored }: InboxRow, { contactId, takenBy, chapter }: Done): void {
		if (stored) this.#done.run(contactId, takenBy, chapter, seq);
		else
			this.#late.write(key, this.#insertDone, [seq, key, receivedAt, contactId, takenBy, chapter]);
	}

	keep(row: InboxRow, reason: string): void {
		this.#putAside('kept', row, reason);
	}

	/** A dead letter: it stays with its reason, and nothing waits for it. */
	fail(row: InboxRow, reason: string): void {
		this.#putAside('failed', row, reason);
	}

	#putAside(status: 'kept' | 'failed', row: InboxRow, reason: string): void {
		const { seq, receivedAt, stored } = row;
		if (!stored) this.#insert.run(seq, ...columnsOf(row, receivedAt));
		this.#mark.run(status, reason, seq);
	}

	backlog(): number {
		return this.#backlog.get() ?? 0;
	}

	hasPending(): boolean {
		this.#clear ||= this.#any.get() !== 1;
		return !this.#clear;
	}

	/** Rows are no longer as they were left: a transaction was undone, or somebody else changed them. */
	forget(): void {
		this.#clear = false;
	}

	#between(after: number, before: number, limit: number): InboxRow[] {
		return this.#pending.all(after, before, limit).map(({ lane, body, ...row }) => ({
			...row,
			lane: JSON.parse(lane) as LaneAddress,
			body: JSON.parse(body) as NewEvent['body'],
			stored: true,
		}));
	}
}
