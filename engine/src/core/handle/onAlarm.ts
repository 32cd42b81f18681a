import { endRun } from '../runs/advance';
import { restingRuns, timeOut } from '../runs/reactRun';
import type { Turn } from '../turn';

/** Timers one alarm may fire; what is left keeps its deadline and raises the next alarm at once. */
const maxTimersPerAlarm = 50;

/** Fires what is due, earliest deadline first. A timer that was cancelled is simply no longer in the state. */
export function onAlarm(turn: Turn): Turn {
	let after = turn;
	for (let fired = 0; fired < maxTimersPerAlarm; fired += 1) {
		const due = after.state.runs
			.filter(({ deadline }) => deadline !== null && deadline <= after.now)
			.sort((a, b) => (a.deadline ?? 0) - (b.deadline ?? 0));
		const [run] = due;
		if (run === undefined) return after;
		const resting = restingRuns(after).find((candidate) => candidate.run.id === run.id);
		after =
			resting === undefined
				? endRun(
						after,
						run,
						'run.failed',
						`version ${run.version.slice(0, 8)} of ${run.journeyId}, or its step "${run.at}", is not known here`,
					)
				: timeOut(after, resting);
	}
	return after;
}
