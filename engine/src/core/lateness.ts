import type { Effect } from './effect';

/** The gate that leaves late messages out; to their runs that is no failure. */
export const latenessGate = 'lateness';

/** How long after its time a message is at `now` (ms), when that is more than it bears; `null` = it may go. */
export function tooLateBy(effect: Effect, now: number): number | null {
	if (effect.kind !== 'send' || effect.late === undefined || effect.dueAt === undefined)
		return null;
	const late = now - effect.dueAt;
	return late > effect.late.afterMs ? late : null;
}
