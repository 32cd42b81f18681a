import { laneProperty } from '../laneProperty';

/** Freezes a value through and through, so that writing to it throws. */
function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(frozen);
	}
	return value;
}

/** Replay, the simulator and a batch that is decided again all rest on this. */
export const determinism = laneProperty({
	name: 'the same state, event and time give the same decision, and change nothing that was given',
	fault(walk, decide) {
		for (const { event, now, before, decision } of walk.turned) {
			const again = decide(frozen(before), frozen(event), now, walk.definitions);
			if (JSON.stringify(again) !== JSON.stringify(decision))
				return `deciding ${event.id} (${event.kind}) again gave something else`;
		}
		return null;
	},
	breaking(decide) {
		let decided = 0;
		return (...given) => {
			const decision = decide(...given);
			decided += 1;
			const effects = decision.effects.map((effect) => ({
				...effect,
				id: `${effect.id}-${decided}`,
			}));
			return { ...decision, effects };
		};
	},
});
