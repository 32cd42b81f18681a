import { inboundText } from '../../../../cloud-api/webhooks/inboundText';
import type { LaneEvent } from '../../../../engine/src/core/laneEvent';
import { laneProperty } from '../laneProperty';
import type { Turned } from '../Walk';

const stopWords = new Set(['STOP', 'baja']);

const textOf = (event: LaneEvent): string =>
	event.kind === 'message' ? (inboundText(event.message.content) ?? '') : '';

const asksToStop = (event: LaneEvent): boolean =>
	stopWords.has(textOf(event)) ||
	(event.kind === 'preference' && event.preference.value === 'stop');

/** What was going on when the contact opted out, but the run that a person answers for. */
const liveRuns = ({ before: { runs, owner } }: Turned): ReadonlySet<string> =>
	new Set(runs.flatMap(({ id }) => (owner.kind === 'human' && owner.runId === id ? [] : [id])));

/** A yes after the no: by a word, in WhatsApp, or from a system that says so. */
const agreedAgain = ({ decision: { facts } }: Turned): boolean =>
	facts.some(({ kind, data }) => kind === 'consent.changed' && data['marketing'] === 'granted');

/** STOP means stop: also for what is on its way to the sender already. */
export const optOut = laneProperty({
	name: 'after an opt-out no marketing leaves, nor anything its runs had to say',
	fault({ turned, sent }) {
		for (const [index, turn] of turned.entries()) {
			if (!asksToStop(turn.event)) continue;
			const after = index + 1;
			const stopped = liveRuns(turn);
			const late = sent.find(
				({ effect, askedFirst, sentAfter }) =>
					askedFirst <= index && sentAfter >= after && stopped.has(effect.runId ?? ''),
			);
			if (late !== undefined)
				return `${late.effect.id} left after the opt-out ${turn.event.id} that ended its run`;
			const again = turned.findIndex((later, place) => place > index && agreedAgain(later));
			const until = again === -1 ? Infinity : again;
			const offer = sent.find(
				({ category, sentAfter }) =>
					category === 'marketing' && sentAfter >= after && sentAfter <= until,
			);
			if (offer !== undefined)
				return `${offer.effect.id} is marketing and left after the opt-out ${turn.event.id}`;
		}
		return null;
	},
	breaking: (decide) => (state, event, now, definitions) =>
		asksToStop(event)
			? { state, facts: [], effects: [], cancelledRuns: [] }
			: decide(state, event, now, definitions),
});
