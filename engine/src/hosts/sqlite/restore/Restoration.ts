import type { Database } from 'better-sqlite3';
import type { OutboxTable } from '../outbox/OutboxTable';
import type { InboxRow } from '../lanes/Inbox';
import type { Doubt } from './doubt';

interface Row {
	readonly base: number;
	readonly restoredAt: number;
	readonly journal: 0 | 1;
	readonly caughtUp: 0 | 1;
}

/** The latest restore of this file from a backup, if there was one, and what is in doubt because of it. */
export class Restoration {
	#row: Row | undefined;

	constructor(
		private readonly db: Database,
		private readonly table: Pick<OutboxTable, 'get'>,
	) {
		this.#row = db
			.prepare<[], Row>(
				`SELECT base, restored_at AS restoredAt, journal, caught_up AS caughtUp FROM restoration
				 ORDER BY base DESC LIMIT 1`,
			)
			.get();
	}

	/** When it was (ms UTC); 0 = never. */
	restoredAt(): number {
		return this.#row?.restoredAt ?? 0;
	}

	/** Events below this number, and alarms before `restoredAt`, are to be decided as of their time; `null` = they are. */
	openBase(): number | null {
		return this.#row === undefined || this.#row.caughtUp === 1 ? null : this.#row.base;
	}

	/** Everything of the time before is decided. In a transaction. */
	close(): void {
		if (this.#row === undefined) return;
		this.db.prepare('UPDATE restoration SET caught_up = 1 WHERE base = ?').run(this.#row.base);
		this.#row = { ...this.#row, caughtUp: 1 };
	}

	/** Whether what this event wants sent may have been sent by the runner that was lost. */
	doubtOf({ seq, body }: InboxRow): Doubt | null {
		if (this.#row === undefined) return null;
		const openBase = this.openBase();
		if (openBase !== null) return seq < openBase && this.#row.journal === 1 ? 'known' : 'blind';
		// What followed from a doubtful effect is as doubtful, and under a name it did not have then.
		const cause = body.kind === 'result' ? this.table.get(body.effect.id) : undefined;
		return cause === undefined || cause.restored === null ? null : 'blind';
	}
}
