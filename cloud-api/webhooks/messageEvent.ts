import type { InboundContent } from './inboundContent';
import type { Identity, Received, WebhookError } from './received';

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

/** What the agent that had the conversation before says about it. `type` is `summary` today, an open set. */
export interface ConversationContext {
	readonly type: string;
	readonly summary?: string;
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
	/** Comes with what follows a handover. */
	readonly conversationContext?: ConversationContext;
	readonly errors: readonly WebhookError[];
}
