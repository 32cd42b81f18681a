import type { Journey } from '../journey/journey';

/** The journeys a lane may start or be in. */
export interface Definitions {
	/** Published journeys, what new runs start on. */
	readonly published: readonly Journey[];
	/** Which messages that WhatsApp cannot deliver go by the other channel; absent = there is none. */
	readonly channel?: 'none' | 'asked' | 'all';
	/** The version a run rests in; `undefined` = unknown, and its run fails with a reason when its time comes. */
	readonly version: (journeyId: string, version: string) => Journey | undefined;
}
