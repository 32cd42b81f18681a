import { hash } from 'node:crypto';
import type { Decision } from './decision';
import type { Fact } from './fact';
import { encoded } from './encoded';

/** A decision with what a host writes out of it anyway, as JSON: `state`, and `factText` of each fact. */
export interface WrittenDecision extends Pick<Decision, 'effects' | 'cancelledRuns'> {
	readonly state: string;
	readonly facts: readonly string[];
}

/** A fact as JSON, by place: its names would be half of it. */
export const factText = ({ runId, kind, at, node, reason, data }: Fact): string =>
	JSON.stringify([runId, kind, at, node, reason, data]);

/** Says how the digest was made; those without are of the time before there were other ones. */
const ofTexts = 't';

/**
 * The first 64 bits (hex) of SHA-1 over all that came of an event, as JSON: two decisions with the same digest left the
 * same state and asked for the same, letter for letter. It is stored in place of the decision because it is the cheapest
 * proof: the state alone would be a hundred times as long. It tells mistakes, not forgeries, so the quickest hash will do.
 */
export const digestOf = ({ state, facts, effects, cancelledRuns }: WrittenDecision): string =>
	ofTexts +
	first64Bits(
		'sha1',
		encoded([
			state,
			JSON.stringify(cancelledRuns),
			...facts,
			...effects.map((effect) => JSON.stringify(effect)),
		]),
	);

/** Whether this came of an event when the digest was made, however that was done then. */
export const isDigestOf = (digest: string, decision: Decision, state: string): boolean =>
	digest ===
	(digest.startsWith(ofTexts)
		? digestOf({ ...decision, state, facts: decision.facts.map(factText) })
		: firstDigestOf(decision, state));

const firstDigestOf = ({ facts, effects, cancelledRuns }: Decision, state: string): string =>
	first64Bits('sha256', `${state}${JSON.stringify([facts, effects, cancelledRuns])}`);

const first64Bits = (algorithm: 'sha1' | 'sha256', content: string | Uint8Array): string =>
	hash(algorithm, content, 'hex').slice(0, 16);
