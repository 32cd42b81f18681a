import type { RunnerParts } from '../../runner/runner';
import type { Metrics } from './metrics';

/** Sets the gauges to how things stand now; called for each scrape. */
export function readGauges(metrics: Metrics, { host, clock, senders }: RunnerParts): void {
	const counts = host.records.counts();
	const lag = counts.oldestAlarm === null ? 0 : Math.max(0, clock.now() - counts.oldestAlarm);
	const { inFlight, circuit } = senders();
	metrics.backlog.set(host.backlog());
	metrics.failedEvents.set(counts.failedEvents);
	metrics.liveRuns.set(counts.liveRuns);
	metrics.openEscalations.set(counts.openEscalations);
	metrics.alarmLag.set(lag / 1000);
	metrics.sendsInFlight.set(inFlight);
	metrics.sendersStopped.set(circuit === null ? 0 : 1);
	for (const [status, rows] of Object.entries(counts.outbox))
		metrics.outboxRows.set({ status }, rows);
}
