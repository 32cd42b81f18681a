import type { Database, Statement } from 'better-sqlite3';
import type { Effect, MessageCategory } from '../../../core/effect';
import type { Delivery, OutboxStatus } from '../../../host/outbox';
import { LateWrites, type LateTable } from '../LateWrites';
import { Memory } from '../Memory';
import { SpendingLedger } from '../spending/SpendingLedger';
import type { Runs } from '../projections/Runs';
import { OutboxChanges } from './OutboxChanges';
import { inStatus, isAside, isOpen } from './statusConditions';

/** A row as stored; `effect` is JSON. */
export interface OutboxRecord {
	readonly seq: number;
	readonly id: string;
	readonly contact_id: string;
	readonly number: string;
	readonly run_id: string | null;
	readonly effect: string;
	readonly status: OutboxStatus;
	readonly delivery: Delivery;
	readonly attempt: number;
	readonly queued_at: number;
	readonly due_at: number;
	readonly sent_at: number | null;
	readonly first_status_at: number | null;
	readonly message_id: string | null;
	readonly reason: string | null;
	readonly code: number | null;
	/** Whether a runner that was lost may have made it, and what can tell; `null` = it cannot have. */
	readonly restored: 'known' | 'blind' | null;
	readonly held_by: string | null;
	/** Where the story stood when it was asked for, or asked for again by a person. */
	readonly asked: number;
	readonly sent_as: MessageCategory | null;
	/** 1 = it went to somebody outside the service window. */
	readonly initiated: 1 | null;
	/** What it is charged (millionths of the currency; 0 also where no price is known); `null` = nothing. */
	readonly charge: number | null;
}

/** A row that may go, and what the file says of when. */
export type Claimable = Pick<OutboxRecord, 'id' | 'status' | 'due_at'>;

/** What may change in a row as it moves on. */
export type OutboxChange = Partial<
	Omit<OutboxRecord, 'seq' | 'id' | 'contact_id' | 'number' | 'run_id' | 'queued_at' | 'status'>
>;

type Changeable = keyof OutboxChange | 'status';

type InsertValues = [
	seq: number,
	id: string,
	contactId: string,
	number: string,
	runId: string | null,
	effect: string,
	status: OutboxStatus,
	attempt: number,
	queuedAt: number,
	dueAt: number,
	sentAt: number | null,
	asked: number,
];

const insertValues = (row: OutboxRecord): InsertValues => [
	row.seq,
	row.id,
	row.contact_id,
	row.number,
	row.run_id,
	row.effect,
	row.status,
	row.attempt,
	row.queued_at,
	row.due_at,
	row.sent_at,
	row.asked,
];

/** A message counts for something once it is known how it left, or may have left. */
const counted: ReadonlySet<OutboxStatus> = new Set(['ACCEPTED', 'UNKNOWN', 'PARKED']);

/** In the order they were asked for. Sorted here, because SQLite takes 20 µs to get ready to sort nothing. */
const inOrder = (rows: OutboxRecord[]): OutboxRecord[] => rows.sort((a, b) => a.seq - b.seq);

/** Effects and what became of them, one row each, in the order the lanes asked for them. */
export class OutboxTable {
	/** What the transaction at hand has changed. */
	readonly changes = new OutboxChanges<OutboxRecord>();
	readonly #insert: Statement<InsertValues>;
	readonly #ledger: SpendingLedger;
	readonly #get: Statement<[string], OutboxRecord>;
	readonly #goesElsewhere: Statement<[string, string]>;
	readonly #byMessage: Statement<[string], OutboxRecord>;
	/** By the columns they set. */
	readonly #updates = new Map<string, Statement>();
	readonly #waitingOfRun: Statement<[{ runId: string; contactId: string }], OutboxRecord>;
	readonly #uncertain: Statement<[], OutboxRecord>;
	readonly #heldBy: Statement<[string], OutboxRecord>;
	readonly #heldNames: Statement<[], string>;
	readonly #late: LateTable;
	readonly #lateMessages: LateTable;
	/** The highest number given so far. */
	#last: number;
	/** By id. */
	readonly #rows = new Memory<OutboxRecord>();
	/** The names under which something may be held, and null. */
	#held: Set<string | null>;
	/** Nothing is UNKNOWN. */
	#certain = false;
	readonly #letGo: Statement<[number, string]>;
	readonly #forgetMessages: Statement<[{ effectId: string; messageId: string | null }]>;
	readonly #addMessage: Statement<[string, string, number, number]>;
	readonly #countMessages: Statement<[string], number>;

	constructor(
		private readonly db: Database,
		private readonly runs: Runs,
		late = new LateWrites(),
	) {
		this.#late = late.table();
		this.#lateMessages = late.table();
		this.#last =
			db
				.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'")
				.pluck()
				.get() ?? 0;
		this.#ledger = new SpendingLedger(db);
		this.#insert = db.prepare(
			`INSERT INTO outbox (seq, id, contact_id, number, run_id, effect, status, attempt, queued_at, due_at, sent_at, asked)
			 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		);
		this.#get = db.prepare('SELECT * FROM outbox WHERE id = ?');
		this.#goesElsewhere = db.prepare(
			"UPDATE outbox SET effect = json_set(effect, '$.elsewhere', ?) WHERE id = ?",
		);
		this.#byMessage = db.prepare(
			'SELECT o.* FROM sent_message m JOIN outbox o ON o.id = m.effect_id WHERE m.message_id = ?',
		);
		this.#waitingOfRun = db.prepare(
			`SELECT * FROM outbox INDEXED BY outbox_open WHERE contact_id = @contactId
			 AND ${isOpen} AND status = 'PENDING' AND run_id = @runId
			 UNION ALL SELECT * FROM outbox INDEXED BY outbox_held WHERE run_id = @runId AND status = 'HELD' ORDER BY seq`,
		);
		this.#heldBy = db.prepare(
			"SELECT * FROM outbox INDEXED BY outbox_held_by WHERE held_by = ? AND status = 'HELD'",
		);
		this.#uncertain = db.prepare(
			`SELECT * FROM outbox INDEXED BY outbox_aside
			 WHERE ${isAside} AND status = 'UNKNOWN'`,
		);
		this.#heldNames = db
			.prepare<[], string>(
				'SELECT DISTINCT held_by FROM outbox INDEXED BY outbox_held_by WHERE held_by IS NOT NULL',
			)
			.pluck();
		this.#held = new Set(this.#heldNames.all());
		this.#letGo = db.prepare(
			"UPDATE outbox INDEXED BY outbox_held_by SET due_at = ?, held_by = NULL WHERE held_by = ? AND status = 'HELD'",
		);
		this.#addMessage = db.prepare(
			`INSERT INTO sent_message (message_id, effect_id, nth, seen_at) VALUES (?, ?, ?, ?)
			 ON CONFLICT DO NOTHING`,
		);
		this.#forgetMessages = db.prepare(
			`DELETE FROM sent_message WHERE message_id = @messageId
			 OR message_id IN (SELECT message_id FROM sent_message WHERE effect_id = @effectId AND nth > 1)`,
		);
		this.#countMessages = db
			.prepare<[string], number>(
				'SELECT count(*) FROM sent_message WHERE effect_id = ? AND nth > 1',
			)
			.pluck();
	}

	/** `asked`: where the story stood when it was asked for. */
	add(
		contactId: string,
		number: string,
		effect: Effect,
		{ now, asked }: { readonly now: number; readonly asked: number },
	): void {
		const due = (effect.kind === 'send' ? effect.notBefore : undefined) ?? now;
		const status = due > now ? 'HELD' : 'PENDING';
		const { id, runId } = effect;
		const row: OutboxRecord = {
			seq: ++this.#last,
			id,
			contact_id: contactId,
			number,
			run_id: runId,
			effect: JSON.stringify(effect),
			status,
			delivery: 'none',
			attempt: 0,
			queued_at: now,
			due_at: due,
			sent_at: null,
			first_status_at: null,
			message_id: null,
			reason: null,
			code: null,
			restored: null,
			held_by: null,
			asked,
			sent_as: null,
			initiated: null,
			charge: null,
		};
		this.#late.write(id, this.#insert, insertValues(row));
		this.#rows.set(id, row);
		this.changes.asked(row);
		if (effect.kind !== 'elsewhere') return;
		this.catchUp();
		this.#goesElsewhere.run(effect.id, effect.instead.id);
		this.#rows.forget();
	}

	get(id: string): OutboxRecord | undefined {
		return this.#rows.get(id) ?? this.#read(id);
	}

	/** The row that was just found so in the file: what is remembered of it does not count when it says otherwise. */
	found({ id, status, due_at: dueAt }: Claimable): OutboxRecord | undefined {
		const known = this.#rows.get(id);
		return known?.status === status && known.due_at === dueAt ? known : this.#read(id);
	}

	#read(id: string): OutboxRecord | undefined {
		this.#late.catchUp(id);
		return this.#get.get(id);
	}

	/** What was written late is in the file now, to be read there. */
	catchUp(): void {
		this.#late.catchUpAll();
		this.#lateMessages.catchUpAll();
	}

	byMessage(messageId: string): OutboxRecord | undefined {
		this.catchUp();
		return this.#byMessage.get(messageId);
	}

	waitingOfRun(runId: string, contactId: string): OutboxRecord[] {
		this.catchUp();
		return this.#waitingOfRun.all({ runId, contactId });
	}

	/** None but those of messages that Meta took, which are without number. */
	inStatus(status: Exclude<OutboxStatus, 'ACCEPTED'>): OutboxRecord[] {
		this.catchUp();
		const found = this.db.prepare<[string], OutboxRecord>(
			`SELECT * FROM outbox WHERE ${inStatus(status)}`,
		);
		return inOrder(found.all(status));
	}

	/** What is UNKNOWN. Mostly nothing is, and it is asked all the time. */
	uncertain(): OutboxRecord[] {
		if (this.#certain) return [];
		this.catchUp();
		const rows = this.#uncertain.all();
		this.#certain = rows.length === 0;
		return inOrder(rows);
	}

	/** Nothing is UNKNOWN, as far as is known without looking. */
	isCertain(): boolean {
		return this.#certain;
	}

	/** Whether its run was stopped, or pulled elsewhere, since it was asked for. */
	isOver({ asked, run_id: runId }: Pick<OutboxRecord, 'asked' | 'run_id'>): boolean {
		return runId !== null && (this.runs.get(runId)?.stopped ?? 0) > asked;
	}

	/** What a brake holds, or what waits for something of a contact's. */
	heldBy(name: string): OutboxRecord[] {
		if (!this.#held.has(name)) return [];
		this.catchUp();
		const rows = this.#heldBy.all(name);
		if (rows.length === 0) this.#held.delete(name);
		return inOrder(rows);
	}

	/** The journey whose run asked for it; `null` = no run did. */
	journeyOf({ run_id: runId }: OutboxRecord): string | null {
		return runId === null ? null : (this.runs.get(runId)?.journeyId ?? null);
	}

	/** Moves a row on and returns it as it is now. */
	move(row: OutboxRecord, status: OutboxStatus, change: OutboxChange = {}): OutboxRecord {
		const counts = counted.has(status) ? {} : { sent_as: null, initiated: null, charge: null };
		const changes = { held_by: null, ...counts, ...change, status };
		const moved: OutboxRecord = { ...row, ...changes };
		this.#ledger.moved(row, moved);
		const columns = (Object.keys(changes) as Changeable[]).filter(
			(column) => moved[column] !== row[column],
		);
		const update = this.#update(columns);
		const values = [...columns.map((column) => moved[column]), row.seq];
		if (update !== undefined) this.#late.write(row.id, update, values);
		this.#rows.set(row.id, moved);
		this.#held.add(moved.held_by);
		this.#certain &&= status !== 'UNKNOWN';
		this.changes.moved(row, status);
		return moved;
	}

	/** A row that was asked for in this transaction is on its way at its end: mostly it is yet to be written. */
	leave(row: OutboxRecord, now: number): void {
		const leaving: OutboxRecord = { ...row, status: 'SENDING', attempt: 1, sent_at: now };
		if (this.#late.replace(row.id, insertValues(leaving))) this.#rows.set(row.id, leaving);
		else this.move(row, leaving.status, { attempt: leaving.attempt, sent_at: now });
	}

	/** Rows are no longer as they were left: a transaction was undone, or somebody else changed them. */
	forget(): void {
		this.#rows.forget();
		this.runs.forget();
		this.#held = new Set(this.#heldNames.all());
		this.#certain = false;
		this.changes.others();
	}

	/** SQLite rewrites the indexes of every column that is set, changed or not: only those that change are. */
	#update(columns: readonly Changeable[]): Statement | undefined {
		if (columns.length === 0) return undefined;
		const values = columns.map((column) => `${column} = ?`).join(', ');
		return this.#updates.get(values) ?? this.#prepareUpdate(values);
	}

	#prepareUpdate(values: string): Statement {
		const statement = this.db.prepare(`UPDATE outbox SET ${values} WHERE seq = ?`);
		this.#updates.set(values, statement);
		return statement;
	}

	/** Makes what is held under that name due; returns how many. */
	letGo(heldBy: string, now: number): number {
		this.#rows.forget();
		this.catchUp();
		const { changes } = this.#letGo.run(now, heldBy);
		if (changes > 0) this.changes.others();
		return changes;
	}

	/**
	 * Remembers that Meta took a message for the effect; a second one is a duplicate send, and stays visible. The row
	 * itself has to get the first one's name, too.
	 */
	addMessage(
		{ id: effectId, message_id: first }: Pick<OutboxRecord, 'id' | 'message_id'>,
		messageId: string,
		now: number,
	): void {
		const nth = first === null ? 1 : 2 + this.#duplicatesOf(effectId);
		this.#lateMessages.write(messageId, this.#addMessage, [messageId, effectId, nth, now]);
	}

	#duplicatesOf(effectId: string): number {
		this.catchUp();
		return this.#countMessages.get(effectId) ?? 0;
	}

	/** What Meta took and did not deliver counts no more: the next one is no duplicate. */
	forgetMessages({ id: effectId, message_id: messageId }: OutboxRecord): void {
		this.catchUp();
		this.#forgetMessages.run({ effectId, messageId });
	}
}
