import type { Effect } from './effect';
import type { Fact } from './fact';
import type { LaneState } from './laneState';

/** The whole outcome of one event for one lane; a host saves it in one transaction with "event done". */
export interface Decision {
	readonly state: LaneState;
	readonly facts: readonly Fact[];
	readonly effects: readonly Effect[];
	/**
	 * Runs that were stopped or pulled elsewhere: their messages still waiting to be sent must not go out.
	 * A host cancels those rows first and adds `effects` after, which may belong to the same run.
	 */
	readonly cancelledRuns: readonly string[];
}
