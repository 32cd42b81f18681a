import { endRun } from '../runs/advance';
import { restingRuns, timeOut } from '../runs/reactRun';
import type { Run } from '../run';
import { expireWaits } from './expireWaits';
import type { Turn } from '../turn';
import { withoutOutdated } from './withoutOutdated';

/** Timers one alarm may fire; what is left keeps its deadline and raises the next alarm at once. */
const maxTimersPerAlarm = 50;

/** Fires what is due, earliest deadline first. A timer that was cancelled is simply no longer in the state. */
export function onAlarm(turn: Turn): Turn {
	let after = expireWaits(turn);
	for (let fired = 0; fired < maxTimersPerAlarm; fired += 1) {
		const [run] = after.state.runs
			.filter(({ deadline }) => deadline !== null && deadline <= after.now)
			.sort((a, b) => (a.deadline ?? 0) - (b.deadline ?? 0));
		if (run === undefined) break;
		after = fire(after, run);
	}
	return withoutOutdated(after);
}

/** One timer. A step with a defect ends its own run; if it stopped the alarm, the lane's other timers never came. */
function fire(turn: Turn, run: Run): Turn {
	const resting = restingRuns(turn).find((candidate) => candidate.run.id === run.id);
	if (resting === undefined) {
		const version = `${run.version.slice(0, 8)} of ${run.journeyId}`;
		const reason = `version ${version}, or its step "${run.at}", is not known here`;
		return endRun(turn, run, 'run.failed', reason);
	}
	try {
		const dueAt = run.overdueSince ?? run.deadline ?? turn.now;
		return { ...timeOut({ ...turn, dueAt }, resting), dueAt: turn.dueAt };
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		return endRun(turn, run, 'run.failed', `${resting.step.name}: ${reason}`);
	}
}
