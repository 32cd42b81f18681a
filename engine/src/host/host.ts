import type { Audit } from './audit';
import type { Clock } from './clock';
import type { KeptBrakes } from './brakes';
import type { DeadLetters } from './deadLetters';
import type { FailedEvents } from './failedEvents';
import type { FlowSessions } from './flowSessions';
import type { Histories } from './histories';
import type { Forwards, OutsideWaits } from './forwards';
import type { Outbox } from './outbox';
import type { Spending } from './spending';
import type { StorageHealth } from './storageHealth';
import type { Quarantine } from './quarantine';
import type { Privacy } from './privacy';
import type { Sealed } from './sealed';
import type { Records } from './records';
import type { JourneyStore } from './journeyStore';
import type { NewEvent } from './newEvent';

export type { KeptAbout, KeptBody, LaneAddress, NewEvent } from './newEvent';

/**
 * What runs lanes durably. For each contact, one event at a time and once per event key, a host does
 * atomically: dedupe → load → decide → save state, facts and effects → mark the event done.
 * The contact, not the run, is the key, because routing must be serialised with transitions.
 */
export interface Host {
	readonly clock: Clock;
	readonly outbox: Outbox;
	readonly journeys: JourneyStore;
	readonly records: Records;
	readonly histories: Histories;
	readonly deadLetters: DeadLetters;
	readonly failedEvents: FailedEvents;
	readonly forwards: Forwards;
	readonly waits: OutsideWaits;
	readonly flows: FlowSessions;
	readonly brakes: KeptBrakes;
	readonly quarantine: Quarantine;
	readonly audit: Audit;
	readonly sealed: Sealed;
	readonly privacy: Privacy;
	readonly spending: Spending;
	/**
	 * Stores events and resolves once they survive a power cut, in the order given. Rejects with
	 * `HostUnavailable` (disk full, closed) when that cannot be promised: the caller answers 503. `body` is the request
	 * that brought them, as it was received; a host that keeps a journal keeps it there.
	 */
	accept(events: readonly NewEvent[], body?: string): Promise<readonly Acceptance[]>;
	/** Resolves when every accepted event and every alarm that may ring at `clock.now()` has been decided. */
	settled(): Promise<void>;
	/** When an alarm last rang (ms UTC); `null` = none has since the start. */
	lastAlarm(): Promise<number | null>;
	/** Events accepted and not yet decided. */
	backlog(): number;
	storage(): Promise<StorageHealth>;
	close(): Promise<void>;
}

export type Acceptance = 'stored' | 'duplicate';
