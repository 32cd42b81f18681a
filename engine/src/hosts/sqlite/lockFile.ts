import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * Makes this process the only runner of a file, until it closes or dies. The lock is the kernel's (through
 * SQLite), on a file beside the data: a kill leaves nothing stale behind, and readers of the data are not shut out.
 * @throws Error when another process has it.
 */
export function lockFile(file: string): { release(): void } {
	const lock = `${file}.lock`;
	closeSync(openSync(lock, 'a', 0o600));
	const db = new Database(lock, { timeout: 0 });
	try {
		db.pragma('journal_mode = MEMORY');
		db.exec('BEGIN EXCLUSIVE');
	} catch (cause) {
		db.close();
		throw new Error(
			`${file} is in use by another runner: stop it, or give this one its own data folder`,
			{ cause },
		);
	}
	return { release: () => void db.close() };
}
