import type { JsonObject } from '../../../cloud-api/json';
import type { Journey } from '../journey/journey';

/** Saved journeys and their immutable published versions. */
export interface JourneyStore {
	/** Saves the draft document of a journey, creating it when new. */
	save(id: string, name: string, document: JsonObject): Promise<void>;
	/** Makes `journey.version` the one new runs start on; publishing the same version again changes nothing. */
	publish(journey: Pick<Journey, 'id' | 'version' | 'name'>, document: JsonObject): Promise<void>;
	/** Stops new runs; live runs go on. */
	unpublish(id: string): Promise<void>;
	list(): readonly JourneyRecord[];
	/** The saved draft; `null` = unknown id. */
	draft(id: string): JsonObject | null;
	/** Published journeys, compiled: what new runs may start on. */
	published(): readonly Journey[];
	/** Any version ever published, for runs that rest in it; `null` = unknown. */
	version(id: string, version: string): Journey | null;
}

export interface JourneyRecord {
	readonly id: string;
	readonly name: string;
	/** Hash of the version new runs start on; `null` = not published. */
	readonly publishedVersion: string | null;
	readonly publishedAt: number | null;
	readonly savedAt: number;
	readonly liveRuns: number;
}
