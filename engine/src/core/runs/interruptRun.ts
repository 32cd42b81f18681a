import type { JsonObject } from '../../../../cloud-api/json';
import type { Interrupt } from '../../journey/step';
import { withFact, withState, type Turn } from '../turn';
import { advance, endRun, freeOwner } from './advance';
import type { Resting } from './reactRun';

/** Pulls a run out of wherever it rests: onto the interrupt's branch, or to its end when there is none. */
export function interruptRun(
	turn: Turn,
	resting: Resting,
	interrupt: Interrupt,
	json: JsonObject,
	reason: string,
): Turn {
	const { run, journey } = resting;
	const why = `${interrupt.name}: ${reason}`;
	if (!interrupt.hasBranch) return endRun(turn, run, 'run.interrupted', why, interrupt.name);
	const cancelled = { ...turn, cancelledRuns: [...turn.cancelledRuns, run.id] };
	const noted = withFact(freeOwner(cancelled, run, why), {
		kind: 'run.interrupted',
		runId: run.id,
		node: interrupt.name,
		reason: why,
		data: { continues: true },
	});
	const pulled = {
		...run,
		json,
		deadline: null,
		awaiting: null,
		interruptedBy: [...run.interruptedBy, interrupt.key],
	};
	const without = withState(noted, { runs: noted.state.runs.filter(({ id }) => id !== run.id) });
	return advance(without, journey, pulled, { type: `interrupt.${interrupt.key}` });
}

/** The run's interrupt for this source that has not fired yet. */
export function interruptFor(
	resting: Resting,
	source: Interrupt['sources'][number],
	accepts: (interrupt: Interrupt) => boolean = () => true,
): Interrupt | undefined {
	return resting.journey.interrupts.find(
		(interrupt) =>
			interrupt.sources.includes(source) &&
			!resting.run.interruptedBy.includes(interrupt.key) &&
			accepts(interrupt),
	);
}
