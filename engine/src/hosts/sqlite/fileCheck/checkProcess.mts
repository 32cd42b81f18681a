/**
 * A process that reads a data file from end to end beside the runner that writes it. A process, because it can be
 * ended in the middle of a large table, and yields to the runner. It imports nothing of ours, so that it runs as it is
 * written, compiled or not.
 */
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';

/** What reading the whole file told; `unread` = it could not be read, which says nothing of what is in it. */
export type CheckOutcome =
	{ readonly kind: 'sound' } | { readonly kind: 'damaged' | 'unread'; readonly reason: string };

process.once('disconnect', () => process.exit());
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
const outcome = await check(process.argv[2] ?? '');
process.send?.(outcome, () => process.exit());

/**
 * Table by table, with its indexes: each is a reading transaction of its own, so that the write-ahead log can be merged
 * between them, and a rest as long as the reading took leaves the disk to others.
 */
async function check(file: string): Promise<CheckOutcome> {
	try {
		const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
		db.pragma('cell_size_check = ON');
		for (const table of tablesOf(db)) {
			const started = performance.now();
			const found = db.pragma(`quick_check("${table}")`, { simple: true });
			const reason = `${table}: ${String(found).replace(/^\*\*\*.*\n/, '')}`;
			if (found !== 'ok') return { kind: 'damaged', reason };
			await sleep(performance.now() - started);
		}
		db.close();
		return { kind: 'sound' };
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		return { kind: isDamage(cause) ? 'damaged' : 'unread', reason };
	}
}

function tablesOf(db: Database.Database): readonly string[] {
	return db
		.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rootpage")
		.pluck()
		.all();
}

function isDamage(cause: unknown): boolean {
	return cause instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(cause.code);
}
