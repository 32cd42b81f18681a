import Database from 'better-sqlite3';
import type { Clock } from '../../host/clock';
import type { Host } from '../../host/host';
import type { Reached } from '../../host/outbox';
import type { Compile } from '../../journey/compileVersion';
import { SqliteAudit } from './audit/SqliteAudit';
import { SqliteBrakes } from './brakes/SqliteBrakes';
import { ChapterReader } from './chapters/ChapterReader';
import { ChapterWriter } from './chapters/ChapterWriter';
import { SqliteFlowSessions } from './flows/SqliteFlowSessions';
import { InboxReader } from './forwards/InboxReader';
import { SqliteForwards } from './forwards/SqliteForwards';
import { SqliteSealed } from './forwards/SqliteSealed';
import { SqliteWaits } from './forwards/SqliteWaits';
import { GroupCommit } from './GroupCommit';
import { JourneyVersions } from './JourneyVersions';
import { Inbox } from './lanes/Inbox';
import { SqliteFailedEvents } from './lanes/SqliteFailedEvents';
import { SqliteQuarantine } from './lanes/SqliteQuarantine';
import { reachedSince } from './outbox/reachedSince';
import { SqlitePrivacy } from './privacy/SqlitePrivacy';
import { Tombstones } from './privacy/Tombstones';
import { SqliteDeadLetters } from './records/SqliteDeadLetters';
import { SqliteHistories } from './records/SqliteHistories';
import { SqliteRecords } from './records/SqliteRecords';
import { SqliteSpending } from './spending/SqliteSpending';
import { SqliteJourneyStore } from './SqliteJourneyStore';

/** The parts of a host that read its file; what they would write is refused. */
export interface HostReads extends Omit<
	Host,
	'clock' | 'outbox' | 'accept' | 'settled' | 'lastAlarm' | 'storage' | 'close'
> {
	reachedSince(at: number): readonly Reached[];
	/** Ends the connection. */
	end(): void;
}

/**
 * Opens a data file that a host works on beside it, to read what it has committed. Whoever reads holds up nobody: under
 * WAL the writer goes on.
 */
export function openReads(
	file: string,
	{ clock, compile }: { readonly clock: Clock; readonly compile: Compile },
): HostReads {
	const db = new Database(file, { readonly: true, timeout: 5000 });
	db.pragma('temp_store = MEMORY');
	db.pragma('trusted_schema = OFF');
	const chapters = new ChapterWriter(db);
	const chapterReader = new ChapterReader(db);
	const commits = new GroupCommit(db, chapters);
	const shared = { db, commits, clock, reader: new InboxReader(db, chapterReader) };
	const inbox = new Inbox(db);
	const versions = new JourneyVersions(db, compile);
	return {
		journeys: new SqliteJourneyStore(db, commits, clock, compile, versions),
		records: new SqliteRecords(db, chapterReader),
		histories: new SqliteHistories(db, versions),
		deadLetters: new SqliteDeadLetters(db),
		failedEvents: new SqliteFailedEvents({
			...shared,
			inbox,
			wakeLanes: nobody,
		}),
		forwards: new SqliteForwards(shared),
		waits: new SqliteWaits(shared),
		flows: new SqliteFlowSessions(shared),
		brakes: new SqliteBrakes({
			...shared,
			table: { letGo: () => 0 },
			watch: nobody,
			lineWatch: nobody,
		}),
		quarantine: new SqliteQuarantine(shared),
		audit: new SqliteAudit(shared),
		sealed: new SqliteSealed(shared),
		privacy: new SqlitePrivacy({
			...shared,
			chapters,
			chapterReader,
			table: { forget: nobody },
			contacts: { forget: nobody },
			tombstones: new Tombstones(db, Buffer.alloc(32)),
		}),
		spending: new SqliteSpending(db, commits),
		backlog: () => inbox.backlog(),
		reachedSince: (at) => reachedSince(db, at),
		end: () => void db.close(),
	};
}

const nobody = () => undefined;
