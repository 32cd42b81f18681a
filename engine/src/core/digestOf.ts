import { hash } from 'node:crypto';
import type { Decision } from './decision';

/**
 * The first 64 bits (hex) of SHA-256 over all that came of an event, as JSON: two decisions with the same digest left
 * the same state and asked for the same, letter for letter. It is stored in place of the decision because it is the
 * cheapest proof: the state alone would be a hundred times as long. `state` = the decision's state as JSON, which a
 * host has anyway.
 */
export const digestOf = ({ facts, effects, cancelledRuns }: Decision, state: string): string =>
	hash('sha256', `${state}${JSON.stringify([facts, effects, cancelledRuns])}`, 'hex').slice(0, 16);
