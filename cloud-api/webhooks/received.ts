import type { JsonValue } from '../json';

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

/** An error as webhooks carry it; classify it with `graphErrorFromWebhook`. */
export interface WebhookError {
	readonly code: number;
	readonly title: string;
	readonly details: string;
	readonly href?: string;
}

/** What every event has: its key, its JSON, the number of ours. */
export interface Received extends Channel {
	/**
	 * The same for every delivery of the same event, whatever batch it comes in:
	 * `msg:{wamid}`, `st:{wamid}:{status}:{recipient}`, else `sha256:` of the content.
	 */
	readonly key: string;
	/** Meta's name of the field it came in; the messages and statuses of `messages` go without. */
	readonly field?: string;
	/** The JSON of just this event, as received. */
	readonly raw: JsonValue;
}

/**
 * News of an account, a number or a template. It names no customer, and its JSON often no time: `notifiedAt` is
 * when Meta says it told us (milliseconds), and part of the key, so that the same news a month later is news.
 */
export interface Notice extends Received {
	readonly notifiedAt?: number;
}

/** Anything we have no meaning for yet, kept whole. `problem` is set when we should have understood it. */
export interface UnknownEvent extends Received {
	readonly type: 'unknown';
	readonly field: string;
	readonly problem?: string;
}
