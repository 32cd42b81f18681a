import type { Behaviour } from '../step';

/** A step that only hands the item on: where a run starts, where a sub-workflow is called, a disabled node. */
export function passThrough(reason: string): Behaviour {
	return {
		outputs: ['Next'],
		rests: false,
		enter: ({ json }) => ({ kind: 'leave', output: 0, json, reason, acts: [] }),
	};
}
