import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Host } from '../../host/host';
import { assembleHost, type HostOptions } from './assembleHost';
import { assertLocalDisk } from './health/assertLocalDisk';
import { lockFile } from './lockFile';
import { migrate } from './migrate';
import { openDatabase } from './openDatabase';

export interface SqliteHostOptions extends HostOptions {
	/** The data file; made when missing, with its folder. */
	readonly file: string;
}

/**
 * Opens the embedded host: everything in one SQLite file, one writer, one process.
 * @throws Error when another process has the file, it is on a network file system, damaged or of a newer release; WayfareError
 * `config.database-version` when it is of another development version.
 */
export async function openSqliteHost({ file, ...options }: SqliteHostOptions): Promise<Host> {
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
	assertLocalDisk(path.dirname(file));
	const lock = lockFile(file);
	try {
		const db = openMigrated(file);
		return await assembleHost(db, lock, options);
	} catch (error) {
		lock.release();
		throw error;
	}
}

function openMigrated(file: string): Database {
	const db = openDatabase(file);
	try {
		migrate(db);
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}
