import type { Effect } from '../effect';
import type { LetterRequest } from '../outsideRequest';
import { withFact, type Turn } from '../turn';
import { placeOf } from './onResult';

/** Notes that a dead letter is sent again, or dropped. Its run hears nothing of it: it has long gone another way. */
export function onLetter(turn: Turn, { act, effectId, by, done }: LetterRequest): Turn {
	if (done?.ok !== true) {
		const wish = act === 'replay' ? 'sent again' : 'dropped';
		return withFact(turn, {
			kind: 'event.ignored',
			reason: `${by} wanted a message ${wish}: ${done?.why ?? 'there is no such message'}`,
			data: { effectId },
		});
	}
	return act === 'replay'
		? withFact(turn, {
				kind: 'effect.replayed',
				...placeOf(done.effect),
				reason: `Sent again by ${by}${ofItsRun(turn, done.effect)}`,
				data: { effectId, by },
			})
		: withFact(turn, {
				kind: 'effect.cancelled',
				...placeOf(done.effect),
				reason: `Dropped by ${by}: it is not sent`,
				data: { effectId, by },
			});
}

/** What a reader of the trace would else wonder about. */
function ofItsRun({ state }: Turn, { runId, id }: Effect): string {
	if (runId === null) return '';
	const run = state.runs.find((one) => one.id === runId);
	if (run === undefined) return '; its run is over, and is not started again';
	return run.awaiting === id ? '' : '; its run went on without it, and is not taken back';
}
