import { heldByBudget } from '../../core/budget/Budget';
import { stoppedBy } from '../../effects/brakes/stoppedBy';
import type { Host } from '../../host/host';
import type { RunnerParts } from '../../runner/runner';
import type { Metrics } from './metrics';

/** Sets the gauges to how things stand now; called for each scrape. */
export async function readGauges(
	metrics: Metrics,
	{ host, clock, senders, backups }: RunnerParts,
): Promise<void> {
	const counts = host.records.counts();
	const oldestAlarm = host.records.oldestAlarm();
	const lag = oldestAlarm === null ? 0 : Math.max(0, clock.now() - oldestAlarm);
	const { inFlight, brakes, outreach, budgets } = senders();
	for (const { id, used, most } of budgets) {
		metrics.budgetUsed.set({ budget: id }, used);
		metrics.budgetMost.set({ budget: id }, most);
		metrics.budgetHeld.set({ budget: id }, host.brakes.held(heldByBudget(id)));
	}
	const [fullest] = outreach.toSorted((a, b) => b.people - a.people);
	metrics.peopleReached.set(fullest?.people ?? 0);
	metrics.peopleAllowed.set(fullest?.most ?? -1);
	metrics.backlog.set(host.backlog());
	metrics.failedEvents.set(counts.failedEvents);
	metrics.liveRuns.set(counts.liveRuns);
	metrics.openEscalations.set(counts.openEscalations);
	metrics.alarmLag.set(lag / 1000);
	metrics.sendsInFlight.set(inFlight);
	metrics.sendersStopped.set(stoppedBy(brakes) === null ? 0 : 1);
	metrics.brakes.set({ reach: 'line' }, brakes.length);
	metrics.brakes.set({ reach: 'messages' }, host.brakes.list().length);
	const newest = backups()?.newestAt ?? null;
	metrics.backupAge.set(newest === null ? -1 : (clock.now() - newest) / 1000);
	const { problem, freeBytes, walBytes } = await host.storage();
	metrics.storageTrouble.set(problem === null ? 0 : 1);
	metrics.freeBytes.set(freeBytes);
	metrics.walBytes.set(walBytes);
	readForwards(metrics, host, clock.now());
	for (const [status, rows] of Object.entries(counts.outbox))
		metrics.outboxRows.set({ status }, rows);
}

/** Paused forwards count too: what they miss, they miss as well. */
function readForwards(metrics: Metrics, { forwards, waits }: Host, now: number): void {
	const all = forwards.list();
	const behind = all.map(({ cursor }) => forwards.behind(cursor));
	metrics.forwardLag.set(
		Math.max(0, ...behind.map(({ since }) => (since === null ? 0 : (now - since) / 1000))),
	);
	metrics.forwardBehind.set(Math.max(0, ...behind.map(({ events }) => events)));
	metrics.forwardRefused.set(all.reduce((sum, { id }) => sum + forwards.refused(id), 0));
	const { open, answered } = waits.counts();
	metrics.waitsOpen.set(open);
	metrics.waitAnswersPending.set(answered);
}
