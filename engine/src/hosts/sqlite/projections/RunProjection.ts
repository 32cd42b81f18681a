import type { Database, Statement } from 'better-sqlite3';
import type { Fact } from '../../../core/fact';
import type { RunStatus } from '../../../host/records';

/** The list of runs, with why each began and ended. */
export class RunProjection {
	readonly #start: Statement<[string, string, string, string, number, string]>;
	readonly #migrate: Statement<[string, string]>;
	readonly #end: Statement<[RunStatus, number, string, string]>;

	constructor(db: Database) {
		this.#start = db.prepare(
			`INSERT INTO run (id, contact_id, journey_id, version, status, started_at, start_reason)
			 VALUES (?, ?, ?, ?, 'live', ?, ?) ON CONFLICT (id) DO NOTHING`,
		);
		this.#migrate = db.prepare('UPDATE run SET version = ? WHERE id = ?');
		this.#end = db.prepare('UPDATE run SET status = ?, ended_at = ?, end_reason = ? WHERE id = ?');
	}

	apply(contactId: string, { kind, at, runId, reason, data }: Fact): void {
		if (runId === null) return;
		switch (kind) {
			case 'run.migrated':
				this.#migrate.run(String(data['version']), runId);
				return;
			case 'run.started':
				this.#start.run(
					runId,
					contactId,
					String(data['journeyId']),
					String(data['version']),
					at,
					reason,
				);
				return;
			case 'run.interrupted':
				// An interrupt with a branch of its own moves the run; only one without ends it.
				if (data['continues'] !== true) this.#end.run('interrupted', at, reason, runId);
				return;
			case 'run.ended':
				this.#end.run('ended', at, reason, runId);
				return;
			case 'run.failed':
				this.#end.run('failed', at, reason, runId);
				return;
			default:
		}
	}
}
