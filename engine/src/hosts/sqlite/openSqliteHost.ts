import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { assembleHost, type HostOptions } from './assembleHost';
import { assertLocalDisk } from './health/assertLocalDisk';
import { writeMark } from './fileCheck/CheckMark';
import { whenToCheck, type CheckPlan } from './fileCheck/whenToCheck';
import { lockFile } from './lockFile';
import { migrate } from './migrate';
import { openDatabase } from './openDatabase';
import type { SqliteHost } from './SqliteHost';

export interface SqliteHostOptions extends HostOptions {
	/** The data file; made when missing, with its folder. */
	readonly file: string;
	/** Real ms until the whole file is read beside the work; absent = as the last stop and the last reading ask for. */
	readonly checkAfterMs?: number;
}

const dayMs = 86_400_000;

/**
 * Opens the embedded host: everything in one SQLite file, one writer, one process.
 * @throws Error when another process has the file, it is on a network file system, damaged or of a newer release; WayfareError
 * `config.database-version` when it is of another development version.
 */
export async function openSqliteHost({
	file,
	checkAfterMs,
	...options
}: SqliteHostOptions): Promise<SqliteHost> {
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
	assertLocalDisk(path.dirname(file));
	const lock = lockFile(file);
	try {
		const plan = whenToCheck(file, Date.now());
		const db = openMigrated(file, plan);
		const firstAfterMs = checkAfterMs ?? plan.afterMs;
		return await assembleHost(db, lock, {
			...options,
			fileCheck: { firstAfterMs, everyMs: dayMs },
		});
	} catch (error) {
		lock.release();
		throw error;
	}
}

function openMigrated(file: string, { before }: CheckPlan): Database {
	const db = openDatabase(file, before ? 'whole' : 'bounded');
	try {
		// It was damaged when the last runner ended, and somebody has put another in its place.
		if (before) writeMark(file, { at: Date.now(), damage: null });
		migrate(db);
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}
