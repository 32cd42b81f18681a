import type { RunnerParts } from '../../runner/runner';

/** How late the oldest timer may be before the runner counts as not keeping up (ms). */
const longestLag = 60_000;

/** Events that may wait undecided; one core decides as many in some ten seconds. */
const longestBacklog = 20_000;

/** Why the runner should get no traffic right now; empty = ready. Reads the database, so it must be alive. */
export function unreadiness({ host, clock }: RunnerParts): readonly string[] {
	const { oldestAlarm } = host.records.counts();
	const backlog = host.backlog();
	const lag = oldestAlarm === null ? 0 : clock.now() - oldestAlarm;
	return [
		...(backlog > longestBacklog ? [`${backlog} events wait to be decided`] : []),
		...(lag > longestLag ? [`the oldest timer is ${Math.round(lag / 1000)} s late`] : []),
	];
}
