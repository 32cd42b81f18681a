import type { Journey } from '../../journey/journey';
import type { Reaction, Step, Stimulus, Visit } from '../../journey/step';
import { applyActs } from '../acts';
import type { Run } from '../run';
import { withFact, withState, type Turn } from '../turn';
import { visitOf } from '../visit';
import { wholeInstant } from '../wholeInstant';
import { advance, endRun } from './advance';

/** A run with the journey version and the step it rests in. */
export interface Resting {
	readonly run: Run;
	readonly journey: Journey;
	readonly step: Step;
}

/** The live runs of a lane with their steps; one whose version or step is gone is left out, and stays as it is. */
export function restingRuns(turn: Turn): readonly Resting[] {
	return turn.state.runs.flatMap((run) => {
		const journey = turn.definitions.version(run.journeyId, run.version);
		const step = journey?.steps.get(run.at);
		return journey === undefined || step === undefined ? [] : [{ run, journey, step }];
	});
}

/** Whether the run's step would take this, and how; a step that cannot even be asked takes nothing. */
export function offer(
	turn: Turn,
	resting: Resting,
	stimulus: Stimulus,
): { readonly reaction: Reaction; readonly eager: boolean } | null {
	const { step } = resting;
	if (step.behaviour.react === undefined) return null;
	const visit = tryVisit(turn, resting);
	return visit === null ? null : step.behaviour.react(visit, stimulus);
}

/** Applies a reaction: the run leaves by an output, or stays with a new deadline. */
export function follow(turn: Turn, resting: Resting, reaction: Reaction): Turn {
	const { run, journey, step } = resting;
	const acted = applyActs(turn, run, step, reaction.acts);
	const place = { runId: run.id, node: step.name };
	if (reaction.kind === 'stay') {
		const stayed = {
			...run,
			deadline: reaction.until === null ? null : wholeInstant(reaction.until),
			outputs: { ...run.outputs, [step.key]: reaction.memory },
		};
		const noted = withFact(acted, {
			kind: 'step.entered',
			...place,
			reason: reaction.reason,
			data: { until: reaction.until },
		});
		return withState(noted, {
			runs: noted.state.runs.map((other) => (other.id === run.id ? stayed : other)),
		});
	}
	const left: Run = {
		...run,
		deadline: null,
		awaiting: null,
		json: reaction.json,
		outputs: { ...run.outputs, [step.key]: reaction.json },
	};
	const label = step.behaviour.outputs[reaction.output] ?? 'Error';
	const noted = withFact(acted, {
		kind: 'step.left',
		...place,
		reason: reaction.reason,
		data: { output: label, json: reaction.json },
	});
	return advance(noted, journey, left, { type: `output.${reaction.output}` });
}

/** Lets a run whose deadline has passed leave by its timeout. */
export function timeOut(turn: Turn, resting: Resting): Turn {
	const { run, step } = resting;
	const visit = tryVisit(turn, resting);
	if (visit === null || step.behaviour.due === undefined) {
		return endRun(
			turn,
			run,
			'run.failed',
			`${step.name}: its time came, but it has no way to go on`,
		);
	}
	return follow(turn, resting, step.behaviour.due(visit));
}

function tryVisit(turn: Turn, { journey, step, run }: Resting): Visit | null {
	try {
		return visitOf(journey, step, run, turn);
	} catch {
		return null;
	}
}
