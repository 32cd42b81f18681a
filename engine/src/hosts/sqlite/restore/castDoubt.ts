import type { Database } from 'better-sqlite3';
import { Inbox } from '../lanes/Inbox';
import { OutboxTable } from '../outbox/OutboxTable';
import { Runs } from '../projections/Runs';
import { resultEvent } from '../outbox/resultEvent';
import { inDoubt } from './doubt';

/** Numbers are taken up again at the next multiple, far from those that the lost runner gave after the backup. */
const generation = 1_000_000_000;

export interface CastDoubt {
	readonly now: number;
	/** Whether everything that came since the backup is taken in again. */
	readonly journal: boolean;
	/** The highest number the lost runner is known to have given. */
	readonly lastSeq: number;
}

/**
 * Makes a file out of the past fit to go on from: whatever was not sent then may have been sent since, so none of it
 * is sent before a status or, where that proves anything, silence has told; and new events get numbers that the lost
 * runner never gave. Returns how many sends are in doubt.
 */
export function castDoubt(db: Database, { now, journal, lastSeq }: CastDoubt): number {
	const table = new OutboxTable(db, new Runs(db));
	return db
		.transaction(() => {
			const highest = db
				.prepare<[], number>(
					"SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'inbox'",
				)
				.pluck()
				.get();
			const base = (Math.floor(Math.max(highest ?? 0, lastSeq) / generation) + 1) * generation;
			db.prepare("DELETE FROM sqlite_sequence WHERE name = 'inbox'").run();
			db.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('inbox', ?)").run(base);
			db.prepare('INSERT INTO restoration (base, restored_at, journal) VALUES (?, ?, ?)').run(
				base,
				now,
				journal ? 1 : 0,
			);
			const inbox = new Inbox(db);
			const open = (['PENDING', 'HELD', 'SENDING', 'UNKNOWN'] as const).flatMap((status) =>
				table.inStatus(status),
			);
			for (const row of open) {
				const { status, change, outcome } = inDoubt(row, journal ? 'known' : 'blind', now);
				table.move(row, status, change);
				if (outcome !== null) inbox.add(resultEvent(row, outcome), now);
			}
			return open.length;
		})
		.immediate();
}
