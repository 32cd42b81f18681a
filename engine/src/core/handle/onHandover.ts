import { endRun } from '../runs/advance';
import { interruptFor, interruptRun } from '../runs/interruptRun';
import { restingRuns } from '../runs/reactRun';
import type { LaneState } from '../laneState';
import type { Turn } from '../turn';

/** When a person got the conversation in this event, every other run is pulled out: nothing talks over an agent. */
export function onHandover(before: LaneState, turn: Turn): Turn {
	const { owner } = turn.state;
	if (owner.kind !== 'human' || before.owner.kind === 'human') return turn;
	return restingRuns(turn).reduce((after, resting) => {
		if (resting.run.id === owner.runId) return after;
		const interrupt = interruptFor(resting, 'human');
		const reason = 'a person has the conversation';
		return interrupt === undefined
			? endRun(after, resting.run, 'run.interrupted', reason)
			: interruptRun(after, resting, interrupt, resting.run.json, reason);
	}, turn);
}
