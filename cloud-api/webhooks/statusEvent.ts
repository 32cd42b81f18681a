import type { JsonObject, JsonValue } from '../json';
import type { Identity, Received, WebhookError } from './received';

/** How far a message of ours has come. `unknown` keeps Meta's own word in `rawStatus`. */
export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed' | 'unknown';

/** What Meta charges for the message, once it knows. Categories and types are Meta's words, an open set. */
export interface Pricing {
	readonly category?: string;
	readonly type?: string;
	readonly subtype?: string;
	readonly model?: string;
	readonly billable?: boolean;
}

/** A payment in India's gateway mode. Trust the payment look-up, not this, before shipping goods. */
export interface Payment {
	readonly referenceId?: string;
	readonly amount?: { readonly value: number; readonly offset: number };
	readonly currency?: string;
	readonly transaction?: JsonObject;
	readonly refunds: readonly JsonValue[];
}

/** News about a message we sent. They repeat, skip and come in any order; the lattice sorts that out. */
export interface StatusEvent extends Received {
	readonly type: 'status';
	readonly messageId: string;
	readonly status: DeliveryStatus;
	/** Meta's word: the same as `status`, or e.g. `captured` for a payment. */
	readonly rawStatus: string;
	/** Milliseconds. */
	readonly timestamp: number;
	readonly identity: Identity;
	readonly groupId?: string;
	readonly bizOpaqueCallbackData?: string;
	readonly pricing?: Pricing;
	readonly errors: readonly WebhookError[];
	readonly payment?: Payment;
	readonly templateId?: string;
}
