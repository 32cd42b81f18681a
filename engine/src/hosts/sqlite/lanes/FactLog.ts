import type { Database, Statement } from 'better-sqlite3';
import type { Fact } from '../../../core/fact';

/** Facts as they happened; written once, never changed. */
export class FactLog {
	readonly #insert: Statement<
		[string, string, string | null, string, number, string | null, string, string]
	>;

	constructor(db: Database) {
		this.#insert = db.prepare(
			'INSERT INTO fact (event_id, contact_id, run_id, kind, at, node, reason, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
		);
	}

	add(eventId: string, contactId: string, facts: readonly Fact[]): void {
		for (const { runId, kind, at, node, reason, data } of facts) {
			this.#insert.run(eventId, contactId, runId, kind, at, node, reason, JSON.stringify(data));
		}
	}
}
