import type { JsonObject } from '../../../../cloud-api/json';
import type { Outcome, Step } from '../../journey/step';
import { applyActs } from '../acts';
import { withFact } from '../turn';
import { visitOf } from '../visit';
import { wholeInstant } from '../wholeInstant';
import type { MachineContext } from './machineContext';

/** Steps one event may take a run through; loops without a wait do not compile, so this is a second line. */
const maxStepsPerEvent = 200;

/** What entering a step does to run and turn: the machine's one action. Never throws; a mistake fails the step. */
export function enterStep(context: MachineContext, step: Step): MachineContext {
	const run = {
		...context.run,
		at: step.key,
		visits: context.run.visits + 1,
		deadline: null,
		awaiting: null,
	};
	const entered = { ...context, run, left: null };
	if (stepsTaken(context) > maxStepsPerEvent)
		return failed(entered, step, `more than ${maxStepsPerEvent} steps in one event`);
	return settle(entered, step, outcomeOf(entered, step));
}

function outcomeOf(context: MachineContext, step: Step): Outcome {
	try {
		return step.behaviour.enter(visitOf(context.journey, step, context.run, context.turn));
	} catch (cause) {
		return { kind: 'fail', message: cause instanceof Error ? cause.message : String(cause) };
	}
}

function settle(context: MachineContext, step: Step, outcome: Outcome): MachineContext {
	const place = { runId: context.run.id, node: step.name };
	switch (outcome.kind) {
		case 'leave': {
			const turn = applyActs(context.turn, context.run, step, outcome.acts);
			const label = step.behaviour.outputs[outcome.output] ?? null;
			return {
				...context,
				left: { step: step.key, output: outcome.output },
				run: {
					...context.run,
					json: outcome.json,
					outputs: { ...context.run.outputs, [step.key]: outcome.json },
				},
				turn: withFact(turn, {
					kind: 'step.left',
					...place,
					reason: outcome.reason,
					data: { output: label, json: outcome.json },
				}),
			};
		}
		case 'rest': {
			const turn = applyActs(context.turn, context.run, step, outcome.acts);
			const awaiting = step.behaviour.awaits === true ? (turn.effects.at(-1)?.id ?? null) : null;
			const { overdueSince: _before, ...run } = context.run;
			const until = outcome.until === null ? null : wholeInstant(outcome.until);
			return {
				...context,
				run: {
					...run,
					deadline: until === null ? null : Math.max(until, turn.now),
					...(until !== null && until < turn.now && { overdueSince: until }),
					awaiting,
					outputs: { ...context.run.outputs, [step.key]: outcome.memory },
				},
				turn: withFact(turn, {
					kind: 'step.entered',
					...place,
					reason: outcome.reason,
					data: { until: outcome.until },
				}),
			};
		}
		case 'fail':
			return failed(context, step, outcome.message);
	}
}

/** n8n's On Error: stop the run, go on by the regular output, or by the error output, which comes last. */
function failed(context: MachineContext, step: Step, message: string): MachineContext {
	const turn = withFact(context.turn, {
		kind: 'step.failed',
		runId: context.run.id,
		node: step.name,
		reason: message,
	});
	if (step.onError === 'stop') return { ...context, turn, failure: `${step.name}: ${message}` };
	const json: JsonObject = { ...context.run.json, error: { message } };
	const output = step.onError === 'continue' ? 0 : step.behaviour.outputs.length;
	return {
		...context,
		turn,
		left: { step: step.key, output },
		run: { ...context.run, json, outputs: { ...context.run.outputs, [step.key]: json } },
	};
}

function stepsTaken(context: MachineContext): number {
	return context.turn.facts.filter(
		({ kind, runId }) => kind === 'step.left' && runId === context.run.id,
	).length;
}
