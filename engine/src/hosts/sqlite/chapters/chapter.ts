import type { Fact } from '../../../core/fact';
import type { LaneEventBody } from '../../../core/laneEvent';
import type { LaneState } from '../../../core/laneState';
import type { LaneAddress } from '../../../host/host';
import type { StoredFact } from '../../../host/records';

/** A fact as a chapter holds it; its place in the story of the file comes first. */
export type FactLine = readonly [
	seq: number,
	eventId: string,
	contactId: string,
	runId: string | null,
	kind: Fact['kind'],
	at: number,
	node: string | null,
	reason: string,
	data: Fact['data'],
];

/** A fact's `FactLine` as JSON, in pieces; `fact` is its `factText`. */
export const factLine = (
	seq: number,
	eventId: string,
	contactId: string,
	fact: string,
): readonly string[] => [
	`[${seq},${JSON.stringify(eventId)},${JSON.stringify(contactId)},`,
	fact.slice(1),
];

/** An event as it was decided. */
export interface DecidedEvent {
	/** Its number in the inbox. */
	readonly seq: number;
	readonly contactId: string;
	readonly lane: LaneAddress;
	readonly body: LaneEventBody;
	/** What the data file added to the body for the decision, by name; absent = nothing. */
	readonly known?: Readonly<Record<string, unknown>> | undefined;
	/** When it was decided (ms UTC). */
	readonly now: number;
	/** The lane's state it was decided from, where that is not what the event before it left, and once a day. */
	readonly before?: LaneState | undefined;
	/** The `definition_set` it was decided with, and the digest of what came of it; absent = decided before these were kept. */
	readonly set?: string;
	readonly digest?: string;
}

export const toFact = ([
	seq,
	eventId,
	contactId,
	runId,
	kind,
	at,
	node,
	reason,
	data,
]: FactLine): StoredFact => ({ seq, eventId, contactId, runId, kind, at, node, reason, data });
