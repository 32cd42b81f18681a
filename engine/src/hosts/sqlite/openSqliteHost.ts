import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Decide } from '../../core/decide';
import type { Clock } from '../../host/clock';
import type { Host } from '../../host/host';
import { Contacts } from './contacts/Contacts';
import { GroupCommit } from './GroupCommit';
import { FactLog } from './lanes/FactLog';
import { Inbox } from './lanes/Inbox';
import { Lanes } from './lanes/Lanes';
import { lockFile } from './lockFile';
import { migrate } from './migrate';
import { openDatabase } from './openDatabase';
import { OutboxTable } from './outbox/OutboxTable';
import { ReceiverHealth } from './outbox/ReceiverHealth';
import { SqliteOutbox } from './outbox/SqliteOutbox';
import { Watermarks } from './outbox/Watermarks';
import { Projections } from './projections/Projections';
import { SqliteRecords } from './records/SqliteRecords';
import { SqliteHost } from './SqliteHost';
import { SqliteJourneyStore, type Compile } from './SqliteJourneyStore';

export interface SqliteHostOptions {
	/** The data file; made when missing, with its folder. */
	readonly file: string;
	readonly decide: Decide;
	readonly compile: Compile;
	readonly clock: Clock;
	/** Base of the wait before an uncertain send is decided (ms). */
	readonly reconcileWaitMs?: number;
}

/**
 * Opens the embedded host: everything in one SQLite file, one writer, one process. What was on its way when the
 * last process ended is uncertain from here on, and undecided events are taken up again.
 * @throws Error when another process has the file, or it is damaged or of a newer release.
 */
export async function openSqliteHost(options: SqliteHostOptions): Promise<Host> {
	const { file, decide, clock, reconcileWaitMs = 600_000 } = options;
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
	const lock = lockFile(file);
	try {
		const db = openDatabase(file);
		migrate(db);
		const commits = new GroupCommit(db);
		const parts = {
			db,
			commits,
			clock,
			decide,
			inbox: new Inbox(db),
			contacts: new Contacts(db),
			table: new OutboxTable(db),
			watermarks: new Watermarks(db),
			facts: new FactLog(db),
			projections: new Projections(db),
			health: new ReceiverHealth(clock),
		};
		const journeys = new SqliteJourneyStore(db, commits, clock, options.compile);
		const outbox = new SqliteOutbox({ ...parts, reconcileWaitMs, wakeLanes: () => lanes.wake() });
		const lanes = new Lanes({
			...parts,
			definitions: () => ({
				published: journeys.published(),
				version: (id, version) => journeys.version(id, version) ?? undefined,
			}),
			onProgress: () => outbox.signal(),
		});
		await commits.run(() => outbox.recover());
		const host = new SqliteHost({
			...parts,
			outbox,
			journeys,
			lanes,
			records: new SqliteRecords(db),
			lock,
		});
		lanes.wake();
		return host;
	} catch (error) {
		lock.release();
		throw error;
	}
}
