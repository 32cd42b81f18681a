import type { Journey } from '../../../../engine/src/journey/journey';
import { laneProperty } from '../laneProperty';
import type { Turned } from '../Walk';

/** Runs that this event has to pull out, read from journeys and state alone. */
function pulledOut({ event, before }: Turned, journeys: readonly Journey[]): readonly string[] {
	const { owner } = before;
	if (event.kind === 'agent') {
		const takes = event.action.kind !== 'resolve' && owner.kind === 'automation';
		return takes ? before.runs.map(({ id }) => id) : [];
	}
	if (event.kind !== 'external') return [];
	return before.runs.flatMap((run) => {
		const journey = journeys.find(({ id }) => id === run.journeyId);
		if (owner.kind === 'human' && owner.runId === run.id && owner.agent !== null) return [];
		// A step that waits for the very event takes it, and the run goes on from there.
		if (journey?.steps.get(run.at)?.type === 'waitForEvent') return [];
		const pulls = journey?.interrupts.some(
			({ key, sources, events, sameKey }) =>
				sources.includes('event') &&
				events.includes(event.name) &&
				!run.interruptedBy.includes(key) &&
				(!sameKey || run.key === event.key),
		);
		return pulls === true ? [run.id] : [];
	});
}

/** "Thank you for your order" and "your cart is waiting" must not cross on the way out. */
export const interrupt = laneProperty({
	name: 'an interrupt wins over what its run has still to send, and a person over every journey',
	fault({ turned, sent, journeys }) {
		for (const [index, turn] of turned.entries()) {
			const noted = turn.decision.facts.flatMap(({ kind, runId }) =>
				kind === 'run.interrupted' && runId !== null ? [runId] : [],
			);
			const pulled = new Set([...noted, ...pulledOut(turn, journeys)]);
			const late = sent.find(
				({ effect, askedFirst, sentAfter }) =>
					askedFirst <= index && sentAfter > index && pulled.has(effect.runId ?? ''),
			);
			if (late !== undefined)
				return `${late.effect.id} left although ${turn.event.id} had pulled its run out`;
		}
		for (const { effect, askedFirst, sentAfter } of sent) {
			const owner = turned[sentAfter - 1]?.decision.state.owner;
			if (owner?.kind !== 'human' || effect.origin !== 'journey') continue;
			const escalated = turned.findIndex(
				({ decision }) =>
					decision.state.owner.kind === 'human' &&
					decision.state.owner.escalationId === owner.escalationId,
			);
			// What makes good a word that Meta did not deliver, its step's template say, is that word.
			const ownWord = effect.runId === owner.runId && askedFirst <= escalated + 1;
			if (!ownWord) return `${effect.id} left while a person had the conversation`;
		}
		return null;
	},
	breaking: (decide) => (state, event, now, definitions) => ({
		...decide(state, event, now, definitions),
		cancelledRuns: [],
	}),
});
