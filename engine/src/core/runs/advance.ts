import type { Journey } from '../../journey/journey';
import { move, type MachineEvent } from '../machine/journeyMachine';
import type { Run } from '../run';
import { withFact, withState, type Turn } from '../turn';
import { withoutEscalation } from './withoutEscalation';

/** Moves a run by one machine event and puts it back into the lane, or takes it out when it came to an end. */
export function advance(turn: Turn, journey: Journey, run: Run, event: MachineEvent): Turn {
	const moved = move({ journey, run, turn, left: null, failure: null }, event);
	const after = moved.context.turn;
	const others = after.state.runs.filter(({ id }) => id !== run.id);
	if (moved.context.failure !== null)
		return endRun(after, run, 'run.failed', moved.context.failure);
	if (moved.at === 'ended') return endRun(after, run, 'run.ended', 'the path ends here');
	const step = journey.steps.get(moved.at);
	if (step?.behaviour.rests !== true) {
		// The machine has no such way; resting here, nothing would ever wake the run.
		const reason = `${step?.name ?? moved.at}: it was left by an output that it does not have`;
		return endRun(after, run, 'run.failed', reason);
	}
	return withState(after, { runs: [...others, { ...moved.context.run, at: moved.at }] });
}

/** Takes a run out of the lane for good. A failed or interrupted run's unsent messages go with it. */
export function endRun(
	turn: Turn,
	run: Run,
	kind: 'run.ended' | 'run.failed' | 'run.interrupted',
	reason: string,
	node?: string,
): Turn {
	const without = withState(turn, { runs: turn.state.runs.filter(({ id }) => id !== run.id) });
	const cancelled =
		kind === 'run.ended'
			? without
			: { ...without, cancelledRuns: [...without.cancelledRuns, run.id] };
	const freed = freeOwner(cancelled, run, reason);
	return withFact(freed, {
		kind,
		runId: run.id,
		...(node === undefined ? {} : { node }),
		reason,
		data: { journeyId: run.journeyId, version: run.version },
	});
}

/** A run that held an escalation and left it leaves nobody to hand back to: the journeys take over again. */
export function freeOwner(turn: Turn, run: Run, reason: string): Turn {
	const { owner } = turn.state;
	return owner.kind === 'human' && owner.runId === run.id
		? withoutEscalation(turn, `its run left it: ${reason}`)
		: turn;
}
