import type { JsonObject } from '../../../cloud-api/json';
import type { Contact } from '../core/contact';
import type { Effect } from '../core/effect';
import type { SentAs } from '../core/sentAs';
import type { KeptFor } from '../core/laneEvent';
import type { Owner } from '../core/laneState';
import type { KeptBrake } from './brakes';

/**
 * Effects between decision and Meta. A row is never sent by two senders, and a row whose outcome is not known
 * is never sent again blindly (reliability: PENDING → SENDING → ACCEPTED | FAILED | UNKNOWN → …).
 */
export interface Outbox {
	/**
	 * Takes up to `limit` due rows, at most one per contact and in that contact's order, marks them SENDING with
	 * the next attempt number, and resolves once that is durable. Rows of the numbers in `except` stay where they are.
	 */
	claim(limit: number, except?: readonly string[]): Promise<readonly Claim[]>;
	/**
	 * Lets so many more rows be claimed as soon as they may be, which mostly is in the very commit that asks for them:
	 * they come to `onClaims`. Time alone has nothing claimed. Resolves once what was due is claimed.
	 */
	offer(room: number): Promise<void>;
	/** Takes back what is left of all offers; resolves once nothing more comes of them. */
	withdraw(): Promise<void>;
	/** Who has offered hears what was claimed, once that is durable; returns the unsubscribe. */
	onClaims(listener: (claims: readonly Claim[]) => void): () => void;
	/**
	 * Records what became of claims; ends and holds also become `result` events of the lane, in one commit. Of a try that
	 * is over only one word counts: that Meta took it settles the row, so that it is not sent again.
	 */
	settle(settlements: readonly Settlement[]): Promise<void>;
	/** Looks at UNKNOWN rows and moves those the reconcile rule allows; returns how many moved. */
	reconcile(): Promise<number>;
	/** Calls back when there may be something to claim or to reconcile, or another time to wait for; returns the unsubscribe. */
	onWork(listener: () => void): () => void;
	/**
	 * The next instant after now (ms UTC) at which a waiting or uncertain row is to be looked at; `null` = none. What
	 * is due already and not claimable waits for another row, whose end is announced by `onWork`.
	 */
	nextDue(): Promise<number | null>;
	/** Who was written to outside the service window since then (ms UTC), the earliest first. */
	reachedSince(at: number): readonly Reached[];
	/** Lets what is held under that name go, through the gates again; returns how many. */
	letGo(heldBy: string): Promise<number>;
}

/** A conversation that we began. */
export interface Reached {
	readonly number: string;
	readonly account: string | null;
	readonly contact: Contact;
	readonly at: number;
}

/** A row handed to a sender, with what the gates need to know. */
export interface Claim {
	readonly effect: Effect;
	readonly attempt: number;
	/** When the lane asked for it (ms UTC). */
	readonly queuedAt: number;
	readonly contact: Contact;
	readonly owner: Owner;
	/** When messages left for this contact in the last ten minutes (ms UTC, oldest first), for pacing. */
	readonly recentSends: readonly number[];
	/** When marketing left for this contact in the last seven days (ms UTC, oldest first). */
	readonly recentMarketing: readonly number[];
	/** The WhatsApp account of the contact's number; `null` until a webhook of that number has named it. */
	readonly account: string | null;
	/** Whose run it is; `null` = no journey asked for it. */
	readonly journeyId: string | null;
	/** What is held back at present. */
	readonly brakes: readonly KeptBrake[];
	/** An earlier message to the contact waits for the conversation. */
	readonly behind: boolean;
}

export type Settlement = { readonly effectId: string; readonly attempt: number } & (
	| {
			readonly kind: 'accepted';
			readonly messageId: string | null;
			readonly response: JsonObject;
			/** The fallback went in the message's place. */
			readonly replaced?: boolean;
			/** What it counts as; absent for what is no message. */
			readonly sentAs?: SentAs;
	  }
	| {
			readonly kind: 'retry';
			readonly at: number;
			/** Lets the contact's other messages pass meanwhile. */
			readonly aside: boolean;
			readonly code: number | null;
			readonly reason: string;
	  }
	/** A gate says later, and nothing left: the row keeps its place and the attempt does not count. */
	| {
			readonly kind: 'paced';
			readonly until: number;
			readonly gate: string;
			readonly reason: string;
			/** Meta's, when it is Meta that says later; absent = we do. */
			readonly code?: number;
	  }
	/** A gate says later: the row steps aside and does not hold up the contact's other messages. */
	| {
			readonly kind: 'held';
			readonly until: number;
			readonly gate: string;
			readonly reason: string;
			/** By what name it may be let go sooner. */
			readonly heldBy?: string;
	  }
	/** The row steps aside until that happens; at `until` it is looked at anew. */
	| {
			readonly kind: 'kept';
			readonly for: KeptFor;
			readonly until: number;
			readonly gate: string;
			readonly reason: string;
			/** Meta's, when it is Meta that would not have it. */
			readonly code?: number;
	  }
	/** The row steps aside until that kept brake is let go. */
	| {
			readonly kind: 'braked';
			readonly brakeId: string;
			readonly gate: string;
			readonly reason: string;
	  }
	| { readonly kind: 'refused'; readonly gate: string; readonly reason: string }
	| { readonly kind: 'failed'; readonly code: number | null; readonly reason: string }
	| { readonly kind: 'unknown'; readonly reason: string; readonly sentAs?: SentAs }
);

export type OutboxStatus =
	| 'PENDING'
	| 'HELD'
	| 'SENDING'
	| 'ACCEPTED'
	| 'REFUSED'
	| 'FAILED'
	| 'UNKNOWN'
	| 'PARKED'
	| 'CANCELLED';

/** How far a message got, a monotone lattice: never downgraded, `failed` only if nothing later was seen. */
export type Delivery = 'none' | 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** One row as the REST API shows it. */
export interface OutboxRow {
	readonly id: string;
	readonly contactId: string;
	readonly runId: string | null;
	readonly node: string | null;
	readonly status: OutboxStatus;
	readonly delivery: Delivery;
	readonly attempt: number;
	readonly queuedAt: number;
	/** `null` while a kept brake holds it. */
	readonly dueAt: number | null;
	/** The kept brake or the limit it waits for, or `reply:` or `thread:` and its contact: their word, or their conversation. */
	readonly heldBy: string | null;
	readonly messageId: string | null;
	/** Why it is where it is, in a sentence. */
	readonly reason: string | null;
	readonly code: number | null;
	readonly effect: Effect;
}
