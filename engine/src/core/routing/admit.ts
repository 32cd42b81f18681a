import { durationText } from '../../journey/durationText';
import { endRun } from '../runs/advance';
import { startKey, type RunStart } from '../runs/startRun';
import type { Turn } from '../turn';

export type Admission =
	/** `turn` is without the runs that a restart replaces. */
	{ readonly ok: true; readonly turn: Turn } | { readonly ok: false; readonly reason: string };

/** Whether a journey may start now: once per so long, and what it says about its runs that are still live. */
export function admit(turn: Turn, start: RunStart): Admission {
	const { journey, trigger, key } = start;
	const live = turn.state.runs.filter((run) => run.journeyId === journey.id);
	const same =
		trigger.runs === 'parallel' ? live.filter((run) => run.key !== null && run.key === key) : live;
	if (same.length > 0 && trigger.runs !== 'restart')
		return { ok: false, reason: 'a run of it is still live' };
	const last = turn.state.starts[startKey(journey, trigger)];
	const replaces = same.length > 0;
	if (
		!replaces &&
		last !== undefined &&
		trigger.oncePerMs > 0 &&
		turn.now < last.lastAt + trigger.oncePerMs
	) {
		return {
			ok: false,
			reason: `it starts once per ${durationText(trigger.oncePerMs)}, next from ${new Date(last.lastAt + trigger.oncePerMs).toISOString()}`,
		};
	}
	return {
		ok: true,
		turn: same.reduce(
			(before, run) => endRun(before, run, 'run.interrupted', 'started again'),
			turn,
		),
	};
}
