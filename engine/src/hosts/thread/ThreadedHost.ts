import type { Clock } from '../../host/clock';
import type { Acceptance, Host, NewEvent } from '../../host/host';
import type { JourneyStore } from '../../host/journeyStore';
import type { Outbox } from '../../host/outbox';
import type { StorageHealth } from '../../host/storageHealth';
import type { Forgotten, NumberingHost, Taken } from '../sqlite/journal/NumberingHost';
import type { HostReads } from '../sqlite/openReads';
import { asked, type PlainPart } from './asked';
import type { HostCalls } from './HostCalls';

/**
 * A host whose work is done in a thread of its own. What it stores and decides is asked there; what is only read, is
 * read here, from a connection of its own, as it was committed.
 */
export class ThreadedHost implements NumberingHost {
	readonly clock: Clock;
	readonly outbox: Outbox;
	readonly journeys: Host['journeys'];
	readonly records: Host['records'];
	readonly histories: Host['histories'];
	readonly deadLetters: Host['deadLetters'];
	readonly failedEvents: Host['failedEvents'];
	readonly forwards: Host['forwards'];
	readonly waits: Host['waits'];
	readonly flows: Host['flows'];
	readonly brakes: Host['brakes'];
	readonly quarantine: Host['quarantine'];
	readonly audit: Host['audit'];
	readonly sealed: Host['sealed'];
	readonly privacy: Host['privacy'];
	readonly spending: Host['spending'];
	#closing: Promise<void> | null = null;

	constructor(
		private readonly calls: HostCalls,
		private readonly reads: HostReads,
		private readonly end: { readonly clock: Clock; readonly ended: Promise<void> },
	) {
		this.clock = end.clock;
		const part = <P extends PlainPart>(name: P, reading: Host[P]): Host[P] =>
			partOf(calls, name, reading);
		this.outbox = outboxOf(calls, reads);
		this.journeys = journeysOf(calls, reads);
		this.records = reads.records;
		this.histories = reads.histories;
		this.deadLetters = reads.deadLetters;
		this.failedEvents = part('failedEvents', reads.failedEvents);
		this.forwards = part('forwards', reads.forwards);
		this.waits = part('waits', reads.waits);
		this.flows = part('flows', reads.flows);
		this.brakes = part('brakes', reads.brakes);
		this.quarantine = part('quarantine', reads.quarantine);
		this.audit = part('audit', reads.audit);
		this.sealed = part('sealed', reads.sealed);
		this.privacy = part('privacy', reads.privacy);
		this.spending = part('spending', reads.spending);
	}

	async accept(events: readonly NewEvent[]): Promise<readonly Acceptance[]> {
		return (await this.take(events)).acceptances;
	}

	take(events: readonly NewEvent[]): Promise<Taken> {
		return this.calls.ask('host', 'take', [events]);
	}

	forget(contactId: string): Promise<Forgotten | null> {
		return this.calls.ask('host', 'forget', [contactId]);
	}

	settled(): Promise<void> {
		return this.calls.ask('host', 'settled', []);
	}

	storage(): Promise<StorageHealth> {
		return this.calls.ask('host', 'storage', []);
	}

	lastAlarm(): Promise<number | null> {
		return this.calls.ask('host', 'lastAlarm', []);
	}

	backlog(): number {
		return this.reads.backlog();
	}

	close(): Promise<void> {
		this.#closing ??= this.#close();
		return this.#closing;
	}

	async #close(): Promise<void> {
		// Before the host's own, so that its connection is the last and tidies up.
		this.reads.end();
		await this.calls.ask('host', 'close', []);
		await this.end.ended;
	}
}

const outboxOf = (calls: HostCalls, reads: HostReads): Outbox => ({
	claim: (limit, except) => calls.ask('outbox', 'claim', [limit, except]),
	offer: (room) => calls.ask('outbox', 'offer', [room]),
	withdraw: () => calls.ask('outbox', 'withdraw', []),
	onClaims: (listener) => calls.onClaims(listener),
	settle: (settlements) => calls.ask('outbox', 'settle', [settlements]),
	reconcile: () => calls.ask('outbox', 'reconcile', []),
	nextDue: () => calls.ask('outbox', 'nextDue', []),
	letGo: (heldBy) => calls.ask('outbox', 'letGo', [heldBy]),
	onWork: (listener) => calls.onWork('outbox', listener),
	reachedSince: (at) => reads.reachedSince(at),
});

const journeysOf = (calls: HostCalls, { journeys }: HostReads): JourneyStore => ({
	save: (...saved) => calls.ask('journeys', 'save', saved),
	// What a journey was compiled into has functions, which stay in their thread.
	publish: ({ id, version, name }, document) =>
		calls.ask('journeys', 'publish', [{ id, version, name }, document]),
	unpublish: (id) => calls.ask('journeys', 'unpublish', [id]),
	list: () => journeys.list(),
	draft: (id) => journeys.draft(id),
	published: () => journeys.published(),
	version: (id, version) => journeys.version(id, version),
});

/** What `reading` reads, it is asked; what it would change, and who listens to it, is the thread's. */
function partOf<P extends PlainPart>(calls: HostCalls, name: P, reading: Host[P]): Host[P] {
	const askedHere: Readonly<Record<string, true>> = asked[name];
	return new Proxy<Host[P]>(reading, {
		get(target, method) {
			if (typeof method === 'string' && askedHere[method] === true)
				return (...args: unknown[]) => calls.ask(name, method, args);
			if (method === 'onWork' && (name === 'forwards' || name === 'waits'))
				return (listener: () => void) => calls.onWork(name, listener);
			const value: unknown = Reflect.get(target, method);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		},
	});
}
