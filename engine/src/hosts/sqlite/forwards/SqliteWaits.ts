import type { Database, Statement } from 'better-sqlite3';
import type { JsonValue } from '../../../../../cloud-api/json';
import type { Fact } from '../../../core/fact';
import type {
	NewOutsideWait,
	OutsideWaits,
	WaitAnswer,
	WaitRecord,
	WaitStatus,
} from '../../../host/forwards';
import type { SqliteForwardsParts } from './SqliteForwards';
import { Listeners } from './Listeners';

interface WaitRow {
	readonly id: string;
	readonly url: string;
	readonly secret: string | null;
	readonly opened_at: number;
	readonly until: number;
	readonly status: WaitStatus;
	readonly kind: string | null;
	readonly answer: string | null;
	readonly event_seq: number | null;
	readonly settled_at: number | null;
	readonly reason: string | null;
}

/** Where the answers of waits go. An answer is written in the transaction of the event that gave it. */
export class SqliteWaits implements OutsideWaits {
	readonly #listeners = new Listeners();
	readonly #answered: Statement<[number], WaitRow>;
	/** Something may have been answered that nobody has been told of. */
	#news = true;

	constructor(private readonly parts: SqliteForwardsParts) {
		this.#answered = parts.db.prepare(
			"SELECT * FROM wait INDEXED BY wait_answered WHERE status = 'answered' LIMIT ?",
		);
	}

	async open({ id, url, sealedSecret, until }: NewOutsideWait): Promise<void> {
		const { db, commits, clock } = this.parts;
		await commits.run(() =>
			db
				.prepare(
					"INSERT INTO wait (id, url, secret, opened_at, until, status) VALUES (?, ?, ?, ?, ?, 'open')",
				)
				.run(id, url, sealedSecret, clock.now(), until),
		);
	}

	get(id: string): WaitRecord | null {
		const row = this.parts.db.prepare<[string], WaitRow>('SELECT * FROM wait WHERE id = ?').get(id);
		if (row === undefined) return null;
		const { status, opened_at: openedAt, until, settled_at: settledAt, reason } = row;
		return { id, status, openedAt, until, settledAt, reason };
	}

	answered(limit: number): readonly WaitAnswer[] {
		const { reader } = this.parts;
		return this.#answered.all(limit).flatMap((row) => {
			const entry = row.event_seq === null ? null : reader.entry(row.event_seq);
			if (entry === null) return [];
			return {
				id: row.id,
				url: row.url,
				sealedSecret: row.secret,
				openedAt: row.opened_at,
				until: row.until,
				kind: row.kind ?? '',
				answer: JSON.parse(row.answer ?? 'null') as JsonValue,
				entry,
			};
		});
	}

	async settle(
		id: string,
		status: 'delivered' | 'returned' | 'failed',
		reason: string | null,
	): Promise<void> {
		const { db, commits, clock } = this.parts;
		await commits.run(() => close(db, id, status, clock.now(), reason));
	}

	counts(): { readonly open: number; readonly answered: number; readonly failed: number } {
		const rows = this.parts.db
			.prepare<[], { status: WaitStatus; count: number }>(
				'SELECT status, count(*) AS count FROM wait GROUP BY status',
			)
			.all();
		const count = (status: WaitStatus) => rows.find((row) => row.status === status)?.count ?? 0;
		return { open: count('open'), answered: count('answered'), failed: count('failed') };
	}

	onWork(listener: () => void): () => void {
		return this.#listeners.add(listener);
	}

	/** Tells of what was answered since the last time. */
	signal(): void {
		if (!this.#news) return;
		this.#news = false;
		this.#listeners.call();
	}

	/** Takes note of what an event's facts say of waits, inside its transaction; the wait that took it, if one did. */
	apply(seq: number, facts: readonly Fact[]): string | null {
		const { db } = this.parts;
		let takenBy: string | null = null;
		for (const { kind, at, reason, data } of facts) {
			const id = typeof data['waitId'] === 'string' ? data['waitId'] : null;
			if (id === null) continue;
			if (kind === 'wait.closed') close(db, id, 'closed', at, reason);
			if (kind !== 'wait.answered') continue;
			this.#news = true;
			db.prepare(
				"UPDATE wait SET status = 'answered', kind = ?, answer = ?, event_seq = ? WHERE id = ? AND status = 'open'",
			).run(data['wait'] ?? null, JSON.stringify(data['answer'] ?? null), seq, id);
			if (data['wait'] === 'reply') takenBy = id;
		}
		return takenBy;
	}
}

/** The address and the secret are of no more use, so they do not stay. */
function close(
	db: Database,
	id: string,
	status: WaitStatus,
	now: number,
	reason: string | null,
): void {
	db.prepare(
		"UPDATE wait SET status = ?, settled_at = ?, reason = ?, url = '', secret = NULL WHERE id = ?",
	).run(status, now, reason, id);
}
