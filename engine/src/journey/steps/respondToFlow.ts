import { flowReply } from '../../../../nodes/RespondToFlow/flowReply';
import type { JsonObject } from '../../../../cloud-api/json';
import type { NodeKind } from './nodeKind';

/** Answers what a Flow asked; what follows goes on as usual. */
export const respondToFlow: NodeKind = {
	type: 'respondToFlow',
	versions: [1],
	jsonTexts: ['data'],
	problems: (parameters) => {
		if (JSON.stringify(parameters).includes('"=')) return [];
		const reply = flowReply(parameters, {});
		return reply.ok ? [] : reply.problems.map(({ message }) => message);
	},
	behaviour: () => ({
		outputs: ['Next'],
		rests: false,
		enter: ({ parameters, json }) => {
			const reply = flowReply(parameters, json);
			if (!reply.ok) {
				return { kind: 'fail', message: reply.problems.map(({ message }) => message).join(' ') };
			}
			const { kind } = reply.body;
			return {
				kind: 'leave',
				output: 0,
				json,
				reason: `answers the Flow: ${kind === 'screen' ? reply.body.screen : kind}`,
				acts: [{ kind: 'flow.answer', reply: { ...reply.body } satisfies JsonObject }],
			};
		},
	}),
};
