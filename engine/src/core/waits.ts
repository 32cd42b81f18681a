import type { JsonObject } from '../../../cloud-api/json';
import type { OutsideWait } from './outsideWait';
import { withFact, withState, type Turn } from './turn';

/** The turn with one more wait; one of the same id is replaced. */
export const withWait = (turn: Turn, wait: OutsideWait): Turn =>
	withState(turn, { waits: [...waitsBut(turn, wait.id), wait] });

/** The wait gets its answer and is over; `answer` is what the waiting side hears beside the event itself. */
export const answerWait = (
	turn: Turn,
	wait: OutsideWait,
	reason: string,
	answer: JsonObject,
): Turn =>
	withFact(withState(turn, { waits: waitsBut(turn, wait.id) }), {
		kind: 'wait.answered',
		reason,
		data: { waitId: wait.id, wait: wait.kind, answer },
	});

/** The wait is over without an answer. */
export const closeWait = (turn: Turn, wait: OutsideWait, reason: string): Turn =>
	withFact(withState(turn, { waits: waitsBut(turn, wait.id) }), {
		kind: 'wait.closed',
		reason,
		data: { waitId: wait.id, wait: wait.kind },
	});

const waitsBut = ({ state }: Turn, id: string): readonly OutsideWait[] =>
	(state.waits ?? []).filter((wait) => wait.id !== id);
