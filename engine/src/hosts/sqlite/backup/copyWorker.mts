/**
 * A thread that copies a data file and checks copies, both of which take long for large files. It imports nothing of
 * ours, so that it runs as it is written, compiled or not.
 */
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** `copy` takes a consistent copy of a file that others may be writing; `check` reads a file from end to end. */
export interface CopyJob {
	readonly copy: { readonly from: string; readonly to: string } | null;
	readonly check: string;
}

/** What a copy holds. `problems` is empty when every page, index and reference is as it should be. */
export interface CopyReport {
	readonly problems: readonly string[];
	/** Number of the latest migration. */
	readonly schema: number;
	/** Rows by table. */
	readonly rows: Readonly<Record<string, number>>;
}

const { copy, check } = workerData as CopyJob;
if (copy !== null) takeCopy(copy);
parentPort?.postMessage(report(check), []);

/** One reading transaction, whatever the writer does meanwhile; the backup API would begin anew with every write. */
function takeCopy({ from, to }: { readonly from: string; readonly to: string }): void {
	const db = new Database(from, { readonly: true, fileMustExist: true, timeout: 5000 });
	try {
		db.prepare('VACUUM INTO ?').run(to);
	} finally {
		db.close();
	}
}

function report(file: string): CopyReport {
	const db = new Database(file, { readonly: true, fileMustExist: true });
	try {
		const integrity = db.pragma('integrity_check(20)') as { integrity_check: string }[];
		const problems = integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok');
		const dangling = db.pragma('foreign_key_check') as { table: string; parent: string }[];
		return {
			problems: [
				...problems,
				...dangling
					.slice(0, 20)
					.map(({ table, parent }) => `a ${table} refers to a missing ${parent}`),
			],
			schema: Number(db.pragma('user_version', { simple: true })),
			rows: countRows(db),
		};
	} finally {
		db.close();
	}
}

function countRows(db: Database.Database): Record<string, number> {
	const tables = db
		.prepare<[], string>(
			"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
		)
		.pluck()
		.all();
	return Object.fromEntries(
		tables.map((table) => [
			table,
			db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
		]),
	);
}
