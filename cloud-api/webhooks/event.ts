import type { JsonObject, JsonValue } from '../json';
import type { InboundContent } from './inboundContent';

/** The number of ours an event is about. `phoneNumberId` is what requests are sent with. */
export interface Channel {
	readonly wabaId?: string;
	readonly phoneNumberId?: string;
	readonly displayPhoneNumber?: string;
}

/**
 * Everything a webhook tells about who someone is. `waId` and `phone` may both be absent (usernames),
 * then `userId`, the business-scoped id, is the one to reply to. At least one of the three is there.
 */
export interface Identity {
	readonly waId?: string;
	readonly phone?: string;
	readonly userId?: string;
	readonly parentUserId?: string;
	readonly username?: string;
	readonly profileName?: string;
	/** Changes when the customer reinstalls WhatsApp or someone takes over the number. */
	readonly identityKeyHash?: string;
}

/** The message this one answers, or that it was forwarded, or the product it asks about. */
export interface MessageContext {
	readonly id?: string;
	readonly from?: string;
	readonly forwarded: boolean;
	readonly frequentlyForwarded: boolean;
	readonly referredProduct?: { readonly catalogId: string; readonly productRetailerId: string };
}

/** The ad or post that brought the customer here. `ctwaClid` is absent for Status ads. */
export interface Referral {
	readonly sourceUrl?: string;
	readonly sourceType?: string;
	readonly sourceId?: string;
	readonly headline?: string;
	readonly body?: string;
	readonly mediaType?: string;
	readonly mediaUrl?: string;
	readonly thumbnailUrl?: string;
	readonly ctwaClid?: string;
	readonly welcomeMessage?: string;
}

/** An error as webhooks carry it; classify it with `graphErrorFromWebhook`. */
export interface WebhookError {
	readonly code: number;
	readonly title: string;
	readonly details: string;
	readonly href?: string;
}

interface Received extends Channel {
	/**
	 * The same for every delivery of the same event, whatever batch it comes in:
	 * `msg:{wamid}`, `st:{wamid}:{status}:{recipient}`, else `sha256:` of the content.
	 */
	readonly key: string;
	/** The JSON of just this event, as received. */
	readonly raw: JsonValue;
}

/** A customer wrote, tapped, ordered or changed something. */
export interface MessageEvent extends Received {
	readonly type: 'message';
	/** The wamid. */
	readonly id: string;
	/** Milliseconds; WhatsApp's resolution is one second. */
	readonly timestamp: number;
	readonly identity: Identity;
	readonly content: InboundContent;
	readonly context?: MessageContext;
	readonly referral?: Referral;
	readonly groupId?: string;
	readonly errors: readonly WebhookError[];
}

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

/** A customer stopped or resumed a category of messages in WhatsApp itself. */
export interface PreferenceEvent extends Received {
	readonly type: 'preference';
	/** `marketing_messages` today. */
	readonly category: string;
	/** `stop`, `resume` or `signup`; Meta's word, an open set. */
	readonly value: string;
	readonly detail?: string;
	readonly signupId?: string;
	readonly timestamp: number;
	readonly identity: Identity;
}

/** Someone opened a link of a marketing message. Carries no identity, only Meta's tokens. */
export interface UserActionEvent extends Received {
	readonly type: 'userAction';
	/** `marketing_messages_link_click` or `landing_page_view`; an open set. */
	readonly action: string;
	readonly timestamp: number;
	readonly clickId?: string;
	readonly trackingToken?: string;
	readonly productId?: string;
	readonly clickComponent?: string;
}

/** Anything we have no meaning for yet, kept whole. `problem` is set when we should have understood it. */
export interface UnknownEvent extends Received {
	readonly type: 'unknown';
	readonly field: string;
	readonly problem?: string;
}

/** One thing that happened, from one webhook delivery that may hold a thousand. */
export type WebhookEvent =
	MessageEvent | StatusEvent | PreferenceEvent | UserActionEvent | UnknownEvent;
