import type { Database, Statement } from 'better-sqlite3';
import type { Fact } from '../../../core/fact';

/** Facts as they happened; written once, never changed. */
export class FactLog {
	readonly #insert: Statement<
		[string, string, string | null, string, number, string | null, string, string]
	>;

	readonly #stopped: Statement<[{ runId: string | null; eventId: string }], number>;

	constructor(db: Database) {
		this.#stopped = db
			.prepare<[{ runId: string | null; eventId: string }], number>(
				`SELECT EXISTS (SELECT 1 FROM fact WHERE run_id = @runId AND kind IN ('run.interrupted', 'run.failed')
				 AND seq > (SELECT max(seq) FROM fact WHERE run_id = @runId AND event_id = @eventId))`,
			)
			.pluck();
		this.#insert = db.prepare(
			'INSERT INTO fact (event_id, contact_id, run_id, kind, at, node, reason, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
		);
	}

	add(eventId: string, contactId: string, facts: readonly Fact[]): void {
		for (const { runId, kind, at, node, reason, data } of facts) {
			this.#insert.run(eventId, contactId, runId, kind, at, node, reason, JSON.stringify(data));
		}
	}

	/** Whether the run was stopped, or pulled elsewhere, after that event, in which it asked for an effect. */
	stoppedSince(runId: string | null, eventId: string): boolean {
		return runId !== null && this.#stopped.get({ runId, eventId }) === 1;
	}
}
