import type { Host } from './host';

/** The same host, but for what `changes` does in its place. */
export const hostWith = (host: Host, changes: Partial<Host>): Host => ({
	clock: host.clock,
	outbox: host.outbox,
	journeys: host.journeys,
	records: host.records,
	histories: host.histories,
	deadLetters: host.deadLetters,
	failedEvents: host.failedEvents,
	forwards: host.forwards,
	waits: host.waits,
	flows: host.flows,
	brakes: host.brakes,
	quarantine: host.quarantine,
	audit: host.audit,
	sealed: host.sealed,
	privacy: host.privacy,
	spending: host.spending,
	accept: (events, body) => host.accept(events, body),
	settled: () => host.settled(),
	lastAlarm: () => host.lastAlarm(),
	backlog: () => host.backlog(),
	storage: () => host.storage(),
	close: () => host.close(),
	...changes,
});
