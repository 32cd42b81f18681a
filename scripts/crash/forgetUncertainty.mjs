import Database from 'better-sqlite3';

/** What many systems do after a crash: what was not marked as sent is sent. */
export function forgetUncertainty(file) {
	const db = new Database(file);
	db.exec("UPDATE outbox SET status = 'PENDING' WHERE status IN ('SENDING', 'UNKNOWN')");
	db.close();
}
