import type { Journey } from '../journey/journey';
import type { Decision } from './decision';
import type { LaneEvent } from './laneEvent';
import type { LaneState } from './laneState';

/** The journeys a lane may start or be in. */
export interface Definitions {
	/** Published journeys, what new runs start on. */
	readonly published: readonly Journey[];
	/** The version a run rests in; `undefined` = unknown, and its run is parked with a reason. */
	readonly version: (journeyId: string, version: string) => Journey | undefined;
}

/** The whole engine: what one event does to one lane. Pure and synchronous; time and ids are arguments. */
export type Decide = (state: LaneState, event: LaneEvent, now: number, definitions: Definitions) => Decision;
