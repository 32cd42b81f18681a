import type { JsonValue } from '../../../cloud-api/json';
import type { LaneAddress, NewEvent } from './newEvent';

/** Which events a forward wants; a filter that is absent or empty lets everything through. */
export interface ForwardFilters {
	/** The words of WhatsApp Trigger's Updates, e.g. `messages`; `events` are those posted to the API. */
	readonly updates?: readonly string[];
	/** Meta's webhook fields, e.g. `message_template_status_update`. */
	readonly fields?: readonly string[];
	/** Kinds of message, e.g. `text`. */
	readonly kinds?: readonly string[];
	readonly phoneNumberIds?: readonly string[];
	/** Names of events posted to the API, e.g. `cart.updated`. */
	readonly events?: readonly string[];
}

/** A place that gets a copy of what comes in, in order, from its own cursor over the inbox. */
export interface Forward {
	readonly id: string;
	readonly name: string;
	readonly url: string;
	/** Sealed; whoever delivers opens it. */
	readonly sealedSecret: string;
	readonly filters: ForwardFilters;
	readonly paused: boolean;
	/** Counts replays: what an earlier one had read ahead counts no more. */
	readonly generation: number;
	readonly createdAt: number;
	/** Everything up to this place of the inbox is delivered, refused or not wanted. */
	readonly cursor: number;
	readonly delivered: number;
	readonly lastDeliveredAt: number | null;
	/** When it last refused or did not answer, and what it said; `null` = never. */
	readonly lastProblem: { readonly at: number; readonly reason: string } | null;
}

/** One accepted and decided event, as a forward reads it. */
export interface InboxEntry {
	/** Its place in the inbox, rising. */
	readonly seq: number;
	readonly key: string;
	readonly receivedAt: number;
	readonly body: NewEvent['body'];
	readonly lane: LaneAddress | null;
	/** Whose lane decided it; `null` = it concerns no contact. */
	readonly contactId: string | null;
	/** The outside wait that took it as its answer: what it says has reached n8n already. */
	readonly takenBy: string | null;
}

/** What became of deliveries since the last time it was noted. */
export interface ForwardProgress {
	readonly cursor: number;
	readonly delivered: number;
	readonly refused: readonly { readonly seq: number; readonly reason: string }[];
	readonly problem: string | null;
}

/** Forwards and the inbox as they read it. A forward's cursor is all there is to its durability: replay moves it back. */
export interface Forwards {
	list(): readonly Forward[];
	/** Saves a forward, beginning with what comes after now; one with the same URL is replaced and keeps its cursor. */
	save(
		forward: Pick<Forward, 'id' | 'name' | 'url' | 'sealedSecret' | 'filters'>,
	): Promise<Forward>;
	remove(id: string): Promise<void>;
	pause(id: string, paused: boolean): Promise<void>;
	/** Moves the cursor to before the first event received at `since` or later; resolves with it. Never forward. */
	replay(id: string, since: number): Promise<number>;
	/** Writes progress down; that of an earlier generation is let fall. */
	note(id: string, generation: number, progress: ForwardProgress): Promise<void>;
	/** Decided events after a place, oldest first; never past one that is still to be decided. */
	read(after: number, limit: number): readonly InboxEntry[];
	/** How many events lie after a place, and when the first of them came (ms UTC). */
	behind(cursor: number): { readonly events: number; readonly since: number | null };
	/** How many deliveries the receiver said it can never take; they were passed over. */
	refused(id: string): number;
	/** Calls back when there may be something new to read or a forward changed; returns the unsubscribe. */
	onWork(listener: () => void): () => void;
}

/** Where the answer of a wait goes. */
export interface NewOutsideWait {
	readonly id: string;
	readonly url: string;
	readonly sealedSecret: string | null;
	readonly until: number;
}

/** An answer on its way to whoever waits. */
export interface WaitAnswer {
	readonly id: string;
	readonly url: string;
	readonly sealedSecret: string | null;
	readonly openedAt: number;
	readonly until: number;
	/** `reply`, `event` or `escalation`. */
	readonly kind: string;
	readonly answer: JsonValue;
	/** The event that answered it. */
	readonly entry: InboxEntry;
}

export type WaitStatus = 'open' | 'answered' | 'delivered' | 'returned' | 'failed' | 'closed';

/** A wait as the API shows it. */
export interface WaitRecord {
	readonly id: string;
	readonly status: WaitStatus;
	readonly openedAt: number;
	readonly until: number;
	readonly settledAt: number | null;
	readonly reason: string | null;
}

/** Addresses of the waits that lanes hold, and answers that are to be delivered. */
export interface OutsideWaits {
	/** Stores where to answer, before the lane is told to wait. */
	open(wait: NewOutsideWait): Promise<void>;
	get(id: string): WaitRecord | null;
	/** Answers not delivered yet, oldest first. */
	answered(limit: number): readonly WaitAnswer[];
	settle(
		id: string,
		status: 'delivered' | 'returned' | 'failed',
		reason: string | null,
	): Promise<void>;
	counts(): { readonly open: number; readonly answered: number; readonly failed: number };
	onWork(listener: () => void): () => void;
}
