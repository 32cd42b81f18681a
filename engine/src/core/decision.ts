import type { Effect } from './effect';
import type { Fact } from './fact';
import type { LaneState } from './laneState';

/** The whole outcome of one event for one lane; a host saves it in one transaction with "event done". */
export interface Decision {
	readonly state: LaneState;
	readonly facts: readonly Fact[];
	readonly effects: readonly Effect[];
	/** Runs that were stopped: their messages still waiting to be sent must not go out. */
	readonly cancelledRuns: readonly string[];
}
