import { isDeepStrictEqual } from 'node:util';
import type { LaneState } from '../../../../engine/src/core/laneState';
import { laneProperty } from '../laneProperty';

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A lane is kept as JSON between events: what JSON does not keep would be forgotten in the night. */
export const roundTrip = laneProperty({
	name: 'a lane kept as JSON and read again decides as it would have done',
	fault(walk, decide) {
		for (const { event, now, before, decision } of walk.turned) {
			if (!isDeepStrictEqual(stored(decision.state), decision.state))
				return `the state after ${event.id} (${event.kind}) is not what JSON keeps of it`;
			const again = decide(stored(before), stored(event), now, walk.definitions);
			if (!isDeepStrictEqual(stored(again), stored(decision)))
				return `deciding ${event.id} (${event.kind}) on what was kept gave something else`;
		}
		return null;
	},
	breaking(decide) {
		const seen = new WeakMap<LaneState, number>();
		return (state, event, now, definitions) => {
			const decision = decide(state, event, now, definitions);
			const count = (seen.get(state) ?? 0) + 1;
			seen.set(decision.state, count);
			const facts = decision.facts.map((fact) => ({
				...fact,
				reason: `${fact.reason} (${count})`,
			}));
			return { ...decision, facts };
		};
	},
});
