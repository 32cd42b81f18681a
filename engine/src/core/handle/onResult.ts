import type { JsonObject } from '../../../../cloud-api/json';
import type { Effect } from '../effect';
import type { EffectEnd, EffectOutcome } from '../laneEvent';
import { latenessGate } from '../lateness';
import { marketingCapGate } from '../marketingCap';
import { endRun } from '../runs/advance';
import { follow, offer, restingRuns } from '../runs/reactRun';
import { withFact, type Turn } from '../turn';
import { learnFromError } from './learnFromError';
import { sendElsewhere } from './sendElsewhere';

/** What became of an effect: its step goes on if it waited, and the run fails if the step says so. */
export function onResult(turn: Turn, effect: Effect, outcome: EffectOutcome, over = false): Turn {
	if (outcome.kind === 'held') return noteHold(turn, effect, outcome);
	const reason = reasonOf(effect, outcome);
	const noted = withFact(turn, {
		kind: `effect.${outcome.kind}`,
		...placeOf(effect),
		reason,
		data: { effectId: effect.id, ...causeOf(outcome) },
	});
	const elsewhere = over ? null : sendElsewhere(noted, effect, undelivered(outcome));
	const told = tellWaiting(elsewhere ?? noted, effect, outcome);
	if (told !== null) return told;
	if (outcome.kind === 'accepted') return noted;
	if (outcome.kind === 'refused' && leavesOut.has(outcome.gate)) return noted;
	const sofar = elsewhere ?? noted;
	const learnt = outcome.kind === 'failed' ? learnFromError(sofar, outcome.code) : sofar;
	if (elsewhere !== null) return learnt;
	// Nor does what a person had sent again stop a run: it went on without it the first time.
	if (over || effect.again !== undefined) return learnt;
	return stopRun(
		learnt,
		effect,
		outcome.kind === 'refused' ? 'run.interrupted' : 'run.failed',
		reason,
	);
}

/** What the other channel goes by. */
const undelivered = (outcome: EffectEnd): Parameters<typeof sendElsewhere>[2] => ({
	code: outcome.kind === 'failed' ? outcome.code : null,
	gate: outcome.kind === 'refused' ? outcome.gate : null,
	reason: outcome.kind === 'accepted' ? '' : outcome.reason,
});

/** Gates that leave a message out because somebody chose so; its run goes on without it. */
const leavesOut: ReadonlySet<string> = new Set([latenessGate, marketingCapGate]);

/** Tells the run that rests for this effect how it ended; `null` = none does. */
export function tellWaiting(turn: Turn, effect: Effect, outcome: EffectEnd): Turn | null {
	const awaiting = restingRuns(turn).find(
		({ run }) => run.id === effect.runId && run.awaiting === effect.id,
	);
	if (awaiting === undefined) return null;
	const taken = offer(turn, awaiting, { kind: 'result', outcome });
	return taken === null ? turn : follow(turn, awaiting, taken.reaction);
}

/** Nothing changes for the run: it is only said why the message is not out yet. */
function noteHold(
	turn: Turn,
	effect: Effect,
	held: Extract<EffectOutcome, { kind: 'held' }>,
): Turn {
	const { gate, reason, until } = held;
	return withFact(turn, {
		kind: 'effect.held',
		...placeOf(effect),
		reason: `waits at the ${gate} gate ${endOf(held)}: ${reason}`,
		data: { effectId: effect.id, gate, until },
	});
}

function endOf({ until, for: wanted }: Extract<EffectOutcome, { kind: 'held' }>): string {
	if (until === null) return 'until it is let go';
	const at = new Date(until).toISOString();
	if (wanted === undefined) return `until ${at}`;
	return wanted === 'reply'
		? `until the contact writes, or ${at}`
		: `until the conversation is ours again, and tries at ${at}`;
}

function reasonOf(effect: Effect, outcome: EffectEnd): string {
	switch (outcome.kind) {
		case 'accepted':
			if (effect.kind === 'elsewhere') return 'the other channel took it';
			return `Meta accepted it${outcome.replaced === true ? asFallback(effect) : ''}`;
		case 'refused':
			return `held back by the ${outcome.gate} gate: ${outcome.reason}`;
		default:
			return outcome.reason;
	}
}

/** Which rule or error of Meta's stands behind it, for machines. */
function causeOf(outcome: EffectEnd): JsonObject {
	switch (outcome.kind) {
		case 'refused':
			return { gate: outcome.gate };
		case 'failed':
			return { code: outcome.code };
		default:
			return {};
	}
}

/** What went in its place. Only a closed window ever puts it there. */
function asFallback(effect: Effect): string {
	const message = effect.kind === 'send' ? effect.fallback?.message : undefined;
	const name = message?.kind === 'template' ? `template "${message.name}"` : 'fallback';
	return `, as the ${name}: the 24 h window was closed`;
}

/**
 * A message that did not go out stops its run, where the step says so; never one whose contact was handed to a person.
 * What a gate held back is a rule at work, not a failure.
 */
export function stopRun(
	turn: Turn,
	effect: Effect,
	kind: 'run.failed' | 'run.interrupted',
	reason: string,
): Turn {
	const { owner, runs } = turn.state;
	const run = runs.find(({ id }) => id === effect.runId);
	if (run === undefined || !effect.stopsRun) return turn;
	const why = `${effect.node ?? effect.kind}: ${reason}`;
	return owner.kind === 'human' && owner.runId === run.id
		? withFact(turn, { kind: 'step.failed', ...placeOf(effect), reason: `${why}; a person has it` })
		: endRun(turn, run, kind, why);
}

export const placeOf = ({ runId, node }: Effect) => ({
	...(runId === null ? {} : { runId }),
	...(node === null ? {} : { node }),
});
