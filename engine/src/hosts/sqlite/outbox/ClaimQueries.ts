import type { Database, Statement } from 'better-sqlite3';
import type { Claimable, OutboxRecord } from './OutboxTable';
import { isOpen } from './statusConditions';

/** Covers Meta's pair rate: 45 messages at 6 s each are paid back within 4.5 minutes. */
const recentMs = 10 * 60 * 1000;
/** The longest time in which marketing is counted. */
const weekMs = 7 * 86_400_000;

/** What may be sent now, and when to look again. */
export class ClaimQueries {
	readonly #claimable: Statement<[number, string, number], Claimable>;
	readonly #recentSends: Statement<[string, number, string], number>;
	readonly #recentMarketing: Statement<[string, number, string], number>;
	readonly #nextDue: Statement<[number], number | null>;
	readonly #anyDue: Statement<[number, string], number>;
	readonly #mustWait: Statement<[OutboxRecord], number>;

	constructor(db: Database) {
		// A contact's row waits for the one before it, unless that one was held back by a gate.
		const isBehind = (seq: string, contactId: string) =>
			`EXISTS (SELECT 1 FROM outbox b WHERE b.contact_id = ${contactId} AND ${isOpen}
			 AND b.seq <> ${seq} AND (b.status <> 'PENDING' OR b.seq < ${seq}))`;
		// The conditions repeat that of outbox_due word for word: only then does SQLite use this partial index.
		this.#claimable = db.prepare(
			`SELECT o.id, o.status, o.due_at FROM outbox o INDEXED BY outbox_due
			 WHERE o.status IN ('PENDING', 'HELD') AND o.due_at <= ?
			 AND o.number NOT IN (SELECT value FROM json_each(?))
			 AND NOT ${isBehind('o.seq', 'o.contact_id')}
			 ORDER BY o.due_at LIMIT ?`,
		);
		this.#mustWait = db
			.prepare<[OutboxRecord], number>(`SELECT ${isBehind('@seq', '@contact_id')}`)
			.pluck();
		this.#recentSends = db
			.prepare<[string, number, string], number>(
				'SELECT sent_at FROM outbox WHERE contact_id = ? AND sent_at > ? AND id <> ?',
			)
			.pluck();
		this.#recentMarketing = db
			.prepare<[string, number, string], number>(
				`SELECT sent_at FROM outbox WHERE contact_id = ? AND sent_at > ? AND id <> ?
				 AND sent_as = 'marketing' AND delivery <> 'failed'`,
			)
			.pluck();
		this.#nextDue = db
			.prepare<[number], number | null>(
				"SELECT min(due_at) FROM outbox INDEXED BY outbox_due WHERE status IN ('PENDING', 'HELD') AND due_at > ?",
			)
			.pluck();
		this.#anyDue = db
			.prepare<[number, string], number>(
				`SELECT EXISTS (SELECT 1 FROM outbox INDEXED BY outbox_due WHERE status IN ('PENDING', 'HELD') AND due_at <= ?
				 AND number NOT IN (SELECT value FROM json_each(?)))`,
			)
			.pluck();
	}

	/** What may go: none of the numbers in `except`, in the order they are due. */
	claimable(now: number, limit: number, except: readonly string[]): Claimable[] {
		return this.#claimable.all(now, JSON.stringify(except), limit);
	}

	/** Whether another row of its contact goes first. */
	mustWait(row: OutboxRecord): boolean {
		return this.#mustWait.get(row) === 1;
	}

	recentSends(row: OutboxRecord, now: number): number[] {
		return inOrder(this.#recentSends.all(row.contact_id, now - recentMs, row.id));
	}

	recentMarketing(row: OutboxRecord, now: number): number[] {
		return inOrder(this.#recentMarketing.all(row.contact_id, now - weekMs, row.id));
	}

	anyDue(now: number, except: readonly string[]): boolean {
		return this.#anyDue.get(now, JSON.stringify(except)) === 1;
	}

	/** The next due time after `now`. */
	nextDue(now: number): number | null {
		return this.#nextDue.get(now) ?? null;
	}
}

/** Sorted here, because SQLite takes 20 µs to get ready to sort nothing, and this is asked for every message. */
const inOrder = (times: number[]): number[] => times.sort((a, b) => a - b);
