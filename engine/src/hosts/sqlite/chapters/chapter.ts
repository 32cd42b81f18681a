import type { Fact } from '../../../core/fact';
import type { LaneEventBody } from '../../../core/laneEvent';
import type { LaneState } from '../../../core/laneState';
import type { LaneAddress } from '../../../host/host';
import type { StoredFact } from '../../../host/records';
import { unpacked } from './packed';

/** A fact by place, as `factText` writes it. */
type FactList = readonly [
	runId: string | null,
	kind: Fact['kind'],
	at: number,
	node: string | null,
	reason: string,
	data: Fact['data'],
];

/** What an event told of a contact, as a chapter holds it; the place of its first fact in the story of the file comes first. */
export type Told = readonly [
	seq: number,
	eventId: string,
	contactId: string,
	facts: readonly FactList[],
];

/** As older chapters hold it, each fact by itself. */
type ToldAlone = readonly [seq: number, eventId: string, contactId: string, ...fact: FactList];

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

/** What a chapter tells, in order. */
export const toldIn = (facts: Uint8Array): readonly Told[] =>
	(unpacked(facts) as unknown as readonly (Told | ToldAlone)[]).map((line) => {
		if (isTold(line)) return line;
		const [seq, eventId, contactId, ...fact] = line;
		return [seq, eventId, contactId, [fact]];
	});

const isTold = (line: Told | ToldAlone): line is Told => Array.isArray(line[3]);

export const factsOf = ([first, eventId, contactId, facts]: Told): readonly StoredFact[] =>
	facts.map(([runId, kind, at, node, reason, data], nth) => ({
		seq: first + nth,
		eventId,
		contactId,
		runId,
		kind,
		at,
		node,
		reason,
		data,
	}));
