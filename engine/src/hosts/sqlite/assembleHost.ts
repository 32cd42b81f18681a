import type { Database } from 'better-sqlite3';
import type { PriceTable } from '../../core/budget/PriceTable';
import type { Definitions } from '../../core/definitions';
import type { Decide } from '../../core/decide';
import type { Compile } from '../../journey/compileVersion';
import type { Clock } from '../../host/clock';
import type { NewEvent } from '../../host/host';
import type { LaneWatch } from '../../host/laneWatch';
import type { BrakeWatch, LineNews } from '../../host/brakes';
import { SqliteBrakes } from './brakes/SqliteBrakes';
import { SqliteAudit } from './audit/SqliteAudit';
import { ChapterReader } from './chapters/ChapterReader';
import { ChapterWriter } from './chapters/ChapterWriter';
import { DefinitionSets } from './chapters/DefinitionSets';
import { Contacts } from './contacts/Contacts';
import { GroupCommit } from './GroupCommit';
import { SqliteFlowSessions } from './flows/SqliteFlowSessions';
import { InboxReader } from './forwards/InboxReader';
import { SqliteSealed } from './forwards/SqliteSealed';
import { SqliteForwards } from './forwards/SqliteForwards';
import { SqliteWaits } from './forwards/SqliteWaits';
import { FileCheck, type FileCheckOptions } from './fileCheck/FileCheck';
import { StorageState } from './health/StorageState';
import { StorageWatch, type StorageAlarm } from './health/StorageWatch';
import { Housekeeping } from './Housekeeping';
import { Inbox } from './lanes/Inbox';
import { Lanes } from './lanes/Lanes';
import { SqliteFailedEvents } from './lanes/SqliteFailedEvents';
import { SqliteQuarantine } from './lanes/SqliteQuarantine';
import { Charges } from './outbox/Charges';
import { OutboxTable } from './outbox/OutboxTable';
import { ReceiverHealth } from './outbox/ReceiverHealth';
import { SqliteOutbox } from './outbox/SqliteOutbox';
import { Watermarks } from './outbox/Watermarks';
import { SqlitePrivacy } from './privacy/SqlitePrivacy';
import { Tombstones } from './privacy/Tombstones';
import { Projections } from './projections/Projections';
import { Runs } from './projections/Runs';
import { Restoration } from './restore/Restoration';
import { SqliteDeadLetters } from './records/SqliteDeadLetters';
import { SqliteRecords } from './records/SqliteRecords';
import { SqliteSpending } from './spending/SqliteSpending';
import { SqliteHost } from './SqliteHost';
import { JourneyVersions } from './JourneyVersions';
import { SqliteHistories } from './records/SqliteHistories';
import { SqliteJourneyStore } from './SqliteJourneyStore';

/** What a host needs besides its file. */
export interface HostOptions {
	readonly decide: Decide;
	readonly compile: Compile;
	readonly clock: Clock;
	/** Base of the wait before an uncertain send is decided (ms). */
	readonly reconcileWaitMs?: number;
	/** Absent = nobody listens. */
	readonly watch?: LaneWatch;
	/** Told of kept brakes as they come and go; absent = nobody listens. */
	readonly brakeWatch?: BrakeWatch;
	/** Told of trouble with the disk or the file; absent = nobody listens. */
	readonly storageAlarm?: StorageAlarm;
	/** Hashes the names of who was erased: without it, nobody finds them by trying. Comes from outside the file. */
	readonly tombstoneKey?: Buffer;
	/** Told what statuses say of the lines their messages left on; absent = nobody listens. */
	readonly lineWatch?: (news: LineNews) => void;
	/** Told of news of Meta's that concern no contact, once they are stored; absent = nobody listens. */
	readonly newsWatch?: (event: NewEvent) => void;
	/** Which messages that WhatsApp cannot deliver go by the other channel; absent = none. */
	readonly channel?: Definitions['channel'];
	/** What messages cost; absent = nobody knows, and they are counted alone. */
	readonly prices?: PriceTable | null;
	/** How long events stay; Meta repeats for seven days what was not acknowledged. */
	readonly eventDays?: number;
	/** When the whole file is read beside the work; absent = never. */
	readonly fileCheck?: Pick<FileCheckOptions, 'firstAfterMs' | 'everyMs'>;
	/** How many timers may fire in a second, when many are due at once. */
	readonly alarmsPerSecond?: number;
}

/**
 * Puts a host together on a migrated database. What was on its way when the last process ended is uncertain from
 * here on, and undecided events are taken up again.
 */
export async function assembleHost(
	db: Database,
	lock: { release(): void },
	options: HostOptions,
): Promise<SqliteHost> {
	const {
		decide,
		clock,
		reconcileWaitMs = 600_000,
		watch = () => undefined,
		brakeWatch = () => undefined,
		lineWatch = () => undefined,
	} = options;
	const state = new StorageState(() => clock.now());
	const storage = new StorageWatch(db.name, state, options.storageAlarm ?? (() => undefined));
	const chapters = new ChapterWriter(db);
	const sets = new DefinitionSets(db);
	const chapterReader = new ChapterReader(db);
	const commits = new GroupCommit(db, chapters, state);
	const shared = { db, commits, clock, reader: new InboxReader(db, chapterReader) };
	const forwards = new SqliteForwards(shared);
	const waits = new SqliteWaits(shared);
	const { late } = commits;
	const runs = new Runs(db, late);
	const table = new OutboxTable(db, runs, late);
	const contacts = new Contacts(db, late);
	const parts = {
		db,
		commits,
		clock,
		decide,
		inbox: new Inbox(db, late),
		contacts,
		charges: new Charges(contacts, options.prices ?? null),
		spending: new SqliteSpending(db, commits),
		table,
		restoration: new Restoration(db, table),
		watermarks: new Watermarks(db),
		chapters,
		sets,
		chapterReader,
		projections: new Projections(db, runs),
		health: new ReceiverHealth(clock),
		forwards,
		waits,
		brakes: new SqliteBrakes({ db, table, commits, clock, watch: brakeWatch, lineWatch }),
		flows: new SqliteFlowSessions({ db, commits, clock }),
		quarantine: new SqliteQuarantine(shared),
		storage,
		housekeeping: new Housekeeping({ ...shared, eventDays: options.eventDays ?? 30 }),
		audit: new SqliteAudit({ db, commits }),
		sealed: new SqliteSealed({ db, commits }),
		tombstones: new Tombstones(db, options.tombstoneKey ?? Buffer.alloc(32)),
	};
	commits.onUndone(() => {
		sets.forget();
		parts.inbox.forget();
		table.forget();
		contacts.forget();
		parts.watermarks.forget();
	});
	const versions = new JourneyVersions(db, options.compile);
	const journeys = new SqliteJourneyStore(db, commits, clock, options.compile, versions);
	const outbox = new SqliteOutbox({ ...parts, reconcileWaitMs, lanes: () => lanes });
	const lanes = new Lanes({
		...parts,
		definitions: () => ({
			channel: options.channel ?? 'none',
			published: journeys.startable(),
			version: (id, version) => journeys.version(id, version) ?? undefined,
		}),
		onProgress: () => {
			parts.brakes.tell();
			outbox.progressed();
			forwards.signal();
			waits.signal();
		},
		watch,
		alarmsPerSecond: options.alarmsPerSecond ?? 50,
	});
	await commits.run(() => outbox.recover());
	const fileCheck =
		options.fileCheck === undefined
			? null
			: new FileCheck({
					...options.fileCheck,
					file: db.name,
					now: () => Date.now(),
					tell: (outcome) => storage.checked(outcome),
				});
	const host = new SqliteHost({
		...parts,
		outbox,
		journeys,
		lanes,
		fileCheck,
		privacy: new SqlitePrivacy(parts),
		records: new SqliteRecords(db, chapterReader),
		histories: new SqliteHistories(db, versions),
		deadLetters: new SqliteDeadLetters(db),
		failedEvents: new SqliteFailedEvents({
			db,
			commits,
			inbox: parts.inbox,
			wakeLanes: () => lanes.wake(),
		}),
		newsWatch: options.newsWatch ?? (() => undefined),
		lock,
	});
	lanes.wake();
	parts.housekeeping.wake();
	return host;
}
