import type { Definitions } from '../core/definitions';
import type { Fact } from '../core/fact';
import type { VersionDocument } from '../journey/compileVersion';
import type { Journey } from '../journey/journey';
import type { LaneEvent } from '../core/laneEvent';
import type { LaneState } from '../core/laneState';

/** What was published at a time, by version: enough to find the documents again, which never change. */
export interface DefinitionSet {
	readonly channel: NonNullable<Definitions['channel']>;
	/** In the order in which they were asked. */
	readonly published: readonly (readonly [journeyId: string, version: string])[];
}

/** One decision as it was recorded. */
export interface RecordedStep {
	readonly event: LaneEvent;
	/** When it was decided (ms UTC). */
	readonly now: number;
	/** What it was decided from; absent = what the step before left. */
	readonly before?: LaneState | undefined;
	/** Name of the `DefinitionSet` it was decided with. */
	readonly set: string;
	/** Of what came of it (`digestOf`). */
	readonly digest: string;
	/** What was told of it, also by the host. */
	readonly facts: readonly Fact[];
}

/** What is kept of a contact's lane, in the order it was decided; the first step has its `before`. */
export interface History {
	readonly contactId: string;
	/** Decisions that are still kept from before the first step, with nothing to replay them from. */
	readonly earlier: number;
	readonly steps: readonly RecordedStep[];
	readonly sets: Readonly<Record<string, DefinitionSet>>;
}

/** Reads histories, and what they were decided with. */
export interface Histories {
	/** `null` = there is no such contact. */
	history(contactId: string): History | null;
	/** `null` = not known, or other in this build. */
	version(journeyId: string, version: string): Journey | null;
	/** `null` = not known. */
	document(journeyId: string, version: string): VersionDocument | null;
}
