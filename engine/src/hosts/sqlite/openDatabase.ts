import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

/** Older versions can corrupt a file when two connections checkpoint at once (WAL-reset bug). */
const oldestSqlite = '3.51.3';

/**
 * How much of the file is read before it is used: what every start needs, which takes no longer for a large file, or
 * every page of it.
 */
export type FirstLook = 'bounded' | 'whole';

/**
 * Opens the runner's file durably: WAL with `synchronous=FULL`, because better-sqlite3 builds WAL as NORMAL and
 * a power cut would then lose what Meta was told is safe. A host syncs its commits itself: see `WalSync`. Folder 0700, file 0600.
 * @throws Error when SQLite is too old, a setting does not take, or the first look finds damage.
 */
export function openDatabase(file: string, look: FirstLook = 'bounded'): Database.Database {
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
	// Made before SQLite does, so that it never exists readable by others; -wal and -shm inherit the mode.
	closeSync(openSync(file, 'a', 0o600));
	chmodSync(file, 0o600);
	const db = new Database(file, { timeout: 5000 });
	try {
		assertVersion(db);
		set(db, 'journal_mode', 'WAL', 'wal');
		set(db, 'synchronous', 'FULL', 2);
		// What SQLite sets aside for a while goes nowhere near the disk: there it costs time, and holds contents.
		set(db, 'temp_store', 'MEMORY', 2);
		// 8 MB, half of SQLite's own: what is not among it comes from the system's cache, which nobody has to pay for.
		set(db, 'cache_size', '-8000', -8000);
		// 16 MB: a page that many transactions change is carried into the file once for all of them.
		set(db, 'wal_autocheckpoint', '4000', 4000);
		set(db, 'foreign_keys', 'ON', 1);
		set(db, 'secure_delete', 'ON', 1);
		set(db, 'trusted_schema', 'OFF', 0);
		set(db, 'cell_size_check', 'ON', 1);
		assertSound(db, look);
		return db;
	} catch (cause) {
		db.close();
		throw new Error(`${file} ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
	}
}

/** Sets a pragma and makes sure that it holds. */
function set(db: Database.Database, name: string, value: string, expected: string | number): void {
	db.pragma(`${name} = ${value}`);
	const actual = db.pragma(name, { simple: true });
	if (actual !== expected)
		throw new Error(`does not take ${name}=${value}: it stays ${String(actual)}`);
}

function assertSound(db: Database.Database, look: FirstLook): void {
	try {
		const check = db.pragma(look === 'whole' ? 'quick_check(1)' : 'quick_check(sqlite_schema)', {
			simple: true,
		});
		if (check !== 'ok') throw new Error(String(check).replace(/^\*\*\*.*\n/, ''));
		for (const table of tablesOf(db)) db.prepare(`SELECT * FROM "${table}" LIMIT 1`).get();
	} catch (cause) {
		const found = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`is damaged (${found}): restore the newest backup`, { cause });
	}
}

const tablesOf = (db: Database.Database): readonly string[] =>
	db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();

function assertVersion(db: Database.Database): void {
	const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '0';
	const [own, needed] = [version, oldestSqlite].map((text) =>
		text.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0),
	);
	if ((own ?? 0) < (needed ?? 0)) {
		throw new Error(
			`needs SQLite ${oldestSqlite} or newer, this is ${version}: update better-sqlite3`,
		);
	}
}
