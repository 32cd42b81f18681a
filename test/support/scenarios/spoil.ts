import path from 'node:path';
import Database from 'better-sqlite3';

/** What a naive runner does: whatever is not marked as sent is sent again, whatever the reason was. */
export function spoil(folder: string, now: number): void {
	const db = new Database(path.join(folder, 'wayfare.db'));
	db.prepare(
		`UPDATE outbox SET status = 'PENDING', due_at = ?, held_by = NULL
		 WHERE status IN ('UNKNOWN', 'HELD', 'FAILED', 'PARKED') AND attempt < 30`,
	).run(now);
	db.close();
}
