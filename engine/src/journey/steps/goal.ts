import { Form } from '../../../../nodes/form/Form';
import type { NodeKind } from './nodeKind';

/** Records that the run reached what it was for; the run goes on. */
export const goal: NodeKind = {
	type: 'goal',
	versions: [1],
	problems: (parameters) =>
		new Form(parameters).text('name') === ''
			? ['The goal has no name: give it one, e.g. purchase.']
			: [],
	behaviour: () => ({
		outputs: ['Next'],
		rests: false,
		enter: ({ parameters, json }) => {
			const name = new Form(parameters).text('name');
			return {
				kind: 'leave',
				output: 0,
				json,
				reason: `goal ${name}`,
				acts: [{ kind: 'goal', name, value: parameters['value'] ?? null }],
			};
		},
	}),
};
