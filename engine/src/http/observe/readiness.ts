import type { RunnerParts } from '../../runner/runner';

/** How late the oldest timer may be before the runner counts as not keeping up (ms). */
const longestLag = 60_000;

/** Events that may wait undecided; one core decides as many in some ten seconds. */
const longestBacklog = 20_000;

/** Room for a few minutes of a busy number, and for SQLite to tidy up in. */
const leastFree = 64 * 1024 * 1024;

/** Why the runner should get no traffic right now; empty = ready. Reads the database, so it must be alive. */
export async function unreadiness({
	host,
	clock,
}: Pick<RunnerParts, 'host' | 'clock'>): Promise<readonly string[]> {
	const { problem, freeBytes } = await host.storage();
	const oldestAlarm = host.records.oldestAlarm();
	const backlog = host.backlog();
	const now = clock.now();
	const lag = oldestAlarm === null ? 0 : now - oldestAlarm;
	// Many that are late and fire at their pace are no reason to turn away who writes.
	const lastAlarm = await host.lastAlarm();
	const isFiring = lastAlarm !== null && now - lastAlarm <= longestLag;
	return [
		...(problem === null ? [] : [`nothing can be stored: ${problem.reason}`]),
		...(freeBytes < leastFree ? [`the disk has only ${Math.floor(freeBytes / 1e6)} MB left`] : []),
		...(backlog > longestBacklog ? [`${backlog} events wait to be decided`] : []),
		...(lag > longestLag && !isFiring
			? [`the oldest timer is ${Math.round(lag / 1000)} s late`]
			: []),
	];
}
