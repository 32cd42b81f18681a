import { pass, refuse, type Gate } from './gate';

/**
 * While a person has the conversation, journeys are silent in it. The run that called the person may finish
 * its sentence ("someone will be with you"), and what people and the system say passes.
 */
export const ownership: Gate = {
	name: 'ownership',
	check({ effect, claim: { owner, queuedAt } }) {
		if (owner.kind === 'automation' || effect.origin !== 'journey') return pass;
		if (effect.runId === owner.runId && queuedAt <= owner.since) return pass;
		return refuse(`${owner.agent ?? 'a person'} has the conversation`);
	},
};
