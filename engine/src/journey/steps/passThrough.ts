import type { NodeKind } from './nodeKind';

/** A disabled node: n8n lets the item pass through its first output, and so do we. */
export const passThrough: NodeKind = {
	type: 'disabled',
	versions: [],
	problems: () => [],
	behaviour: () => ({
		outputs: ['Next'],
		rests: false,
		enter: ({ json }) => ({
			kind: 'leave',
			output: 0,
			json,
			reason: 'disabled: passed through',
			acts: [],
		}),
	}),
};
