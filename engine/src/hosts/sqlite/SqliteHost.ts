import type { Database } from 'better-sqlite3';
import type { Clock } from '../../host/clock';
import type { Acceptance, NewEvent } from '../../host/host';
import { HostUnavailable } from '../../host/HostUnavailable';
import type { JourneyStore } from '../../host/journeyStore';
import type { StorageHealth } from '../../host/storageHealth';
import type { DeadLetters } from '../../host/deadLetters';
import type { FailedEvents } from '../../host/failedEvents';
import type { Spending } from '../../host/spending';
import type { Histories } from '../../host/histories';
import type { Records } from '../../host/records';
import type { SqliteBrakes } from './brakes/SqliteBrakes';
import type { SqliteAudit } from './audit/SqliteAudit';
import type { SqliteFlowSessions } from './flows/SqliteFlowSessions';
import type { SqliteSealed } from './forwards/SqliteSealed';
import type { SqliteForwards } from './forwards/SqliteForwards';
import type { SqliteWaits } from './forwards/SqliteWaits';
import type { FileCheck } from './fileCheck/FileCheck';
import type { GroupCommit } from './GroupCommit';
import type { Forgotten, NumberingHost, Taken } from './journal/NumberingHost';
import type { Inbox } from './lanes/Inbox';
import type { Lanes, TakenEvent } from './lanes/Lanes';
import type { SqliteQuarantine } from './lanes/SqliteQuarantine';
import type { SqlitePrivacy } from './privacy/SqlitePrivacy';
import type { Tombstones } from './privacy/Tombstones';
import type { ReceiverHealth } from './outbox/ReceiverHealth';
import type { SqliteOutbox } from './outbox/SqliteOutbox';
import type { StorageWatch } from './health/StorageWatch';
import type { Housekeeping } from './Housekeeping';

/** Events of one request that are decided as they come; a larger one is worked off beside what else comes. */
const mostAtOnce = 4;
/** Batches that may wait for the disk; more are turned away, so that a flood costs no memory. */
const mostWaiting = 2000;

export interface SqliteHostParts {
	readonly db: Database;
	readonly commits: GroupCommit;
	readonly clock: Clock;
	readonly inbox: Inbox;
	readonly lanes: Lanes;
	readonly outbox: SqliteOutbox;
	readonly journeys: JourneyStore;
	readonly records: Records;
	readonly histories: Histories;
	readonly deadLetters: DeadLetters;
	readonly failedEvents: FailedEvents;
	readonly health: ReceiverHealth;
	readonly brakes: SqliteBrakes;
	readonly forwards: SqliteForwards;
	readonly waits: SqliteWaits;
	readonly flows: SqliteFlowSessions;
	readonly quarantine: SqliteQuarantine;
	readonly housekeeping: Housekeeping;
	readonly storage: StorageWatch;
	readonly audit: SqliteAudit;
	readonly sealed: SqliteSealed;
	readonly tombstones: Tombstones;
	readonly privacy: SqlitePrivacy;
	readonly spending: Spending;
	/** Reads the whole file now and then; `null` = nobody does. */
	readonly fileCheck: FileCheck | null;
	/** Told of news that concern no contact. */
	readonly newsWatch: (event: NewEvent) => void;
	readonly lock: { release(): void };
}

/** The embedded host, assembled: see `openSqliteHost`. */
export class SqliteHost implements NumberingHost {
	readonly clock: Clock;
	readonly outbox: SqliteOutbox;
	readonly journeys: JourneyStore;
	readonly records: Records;
	readonly histories: Histories;
	readonly deadLetters: DeadLetters;
	readonly failedEvents: FailedEvents;
	readonly forwards: SqliteForwards;
	readonly waits: SqliteWaits;
	readonly flows: SqliteFlowSessions;
	readonly brakes: SqliteBrakes;
	readonly quarantine: SqliteQuarantine;
	readonly audit: SqliteAudit;
	readonly sealed: SqliteSealed;
	readonly privacy: SqlitePrivacy;
	readonly spending: Spending;
	#closing: Promise<void> | null = null;

	constructor(private readonly parts: SqliteHostParts) {
		this.clock = parts.clock;
		this.outbox = parts.outbox;
		this.journeys = parts.journeys;
		this.records = parts.records;
		this.histories = parts.histories;
		this.deadLetters = parts.deadLetters;
		this.failedEvents = parts.failedEvents;
		this.forwards = parts.forwards;
		this.waits = parts.waits;
		this.flows = parts.flows;
		this.brakes = parts.brakes;
		this.quarantine = parts.quarantine;
		this.audit = parts.audit;
		this.sealed = parts.sealed;
		this.privacy = parts.privacy;
		this.spending = parts.spending;
	}

	async accept(events: readonly NewEvent[]): Promise<readonly Acceptance[]> {
		return (await this.take(events)).acceptances;
	}

	/** What is late news of somebody who was erased is taken for a repeat, and nothing of it is stored. */
	async take(all: readonly NewEvent[]): Promise<Taken> {
		const at = this.clock.now();
		const events = all.filter((event) => !this.parts.tombstones.forbid(event));
		const taken = events.length === 0 ? [] : await this.#takeAllowed(events, at);
		const ofAll =
			events.length === all.length ? taken : all.map((event) => taken[events.indexOf(event)]);
		return {
			at,
			acceptances: ofAll.map((one) => one?.acceptance ?? 'duplicate'),
			seqs: ofAll.map((one) => one?.seq ?? null),
		};
	}

	forget(contactId: string): Promise<Forgotten | null> {
		return this.privacy.forget(contactId);
	}

	async #takeAllowed(events: readonly NewEvent[], now: number): Promise<readonly TakenEvent[]> {
		const { commits, health, lanes, brakes } = this.parts;
		if (commits.waiting() >= mostWaiting) throw new HostUnavailable('too much comes at once');
		try {
			const taken = await this.#store(events, now);
			brakes.tell();
			lanes.tell(taken.flatMap(({ news }) => news ?? []));
			lanes.wake();
			// What concerns no contact never passes through a lane, and is there to be forwarded right away.
			const ofNobody = events.filter(({ lane }) => lane === null);
			if (ofNobody.length > 0) this.forwards.signal();
			ofNobody.forEach(this.parts.newsWatch);
			return taken;
		} catch (error) {
			this.parts.storage.look();
			health.broke();
			throw error;
		}
	}

	/** All together; when one of them cannot be stored at all, each by itself, so that it takes no other with it. */
	async #store(events: readonly NewEvent[], now: number): Promise<readonly TakenEvent[]> {
		const { commits, inbox, brakes, lanes } = this.parts;
		const take = (event: NewEvent): TakenEvent => {
			const taken =
				events.length > mostAtOnce
					? { ...inbox.take(event, now), news: null }
					: lanes.take(event, now);
			if (taken.acceptance === 'stored' && event.lane === null) {
				brakes.heard(event);
				this.outbox.heard(event);
			}
			return taken;
		};
		try {
			return await commits.runLate(() => events.map(take));
		} catch (error) {
			if (error instanceof HostUnavailable) throw error;
		}
		return await commits.run(() =>
			events.map((event) =>
				commits.apart<TakenEvent>(
					() => take(event),
					(error) => ({ ...inbox.takeBroken(event, String(error), now), news: null }),
				),
			),
		);
	}

	async settled(): Promise<void> {
		await this.parts.lanes.settled();
		await this.parts.housekeeping.settled();
		await this.parts.commits.settled();
	}

	storage(): Promise<StorageHealth> {
		return Promise.resolve(this.parts.storage.health());
	}

	lastAlarm(): Promise<number | null> {
		return Promise.resolve(this.parts.lanes.lastAlarm());
	}

	backlog(): number {
		return this.parts.inbox.backlog();
	}

	async close(): Promise<void> {
		this.#closing ??= this.#close();
		await this.#closing;
	}

	async #close(): Promise<void> {
		const { lanes, commits, health, housekeeping, db, lock, storage, fileCheck } = this.parts;
		storage.close();
		await fileCheck?.close();
		await housekeeping.close();
		await lanes.close();
		await commits.close();
		health.close();
		if (storage.health().problem?.damaged !== true) db.pragma('wal_checkpoint(TRUNCATE)');
		db.close();
		lock.release();
	}
}
