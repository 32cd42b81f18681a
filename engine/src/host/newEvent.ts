import type { JsonValue } from '../../../cloud-api/json';
import type { Identity as WireIdentity } from '../../../cloud-api/webhooks/event';
import type { Identity } from '../core/contact';
import type { LaneEventBody } from '../core/laneEvent';

/** An event on its way into a lane. */
export interface NewEvent {
	/** Unique for ever: `msg:{wamid}`, `st:{wamid}:{status}`, a caller's id, or a hash. */
	readonly key: string;
	/** Whose lane; `null` = kept for the record, concerns no contact (an unknown webhook field). */
	readonly lane: LaneAddress | null;
	readonly body: LaneEventBody | KeptBody;
}

/** What no lane acts on. `about` is absent in rows of older versions. */
export interface KeptBody {
	readonly kind: 'unknown';
	readonly raw: JsonValue;
	readonly about?: KeptAbout;
}

/** Where in Meta's envelope a kept event stood: enough to put its raw part back into one. */
export interface KeptAbout {
	readonly field: string;
	/** The list of the value that `raw` is an entry of; `null` = it is the whole change. */
	readonly part: string | null;
	/** Whom it is from or about, where it says so. */
	readonly identity?: WireIdentity;
	/** What a message brings of the conversation so far, beside itself. */
	readonly conversationContext?: { readonly type: string; readonly summary?: string };
	readonly wabaId?: string;
	readonly phoneNumberId?: string;
	readonly displayPhoneNumber?: string;
	/** The number was none of ours: it is in quarantine. */
	readonly foreign?: true;
	/** The `time` of the entry (s UTC). */
	readonly time?: number;
}

/** How an event names its contact; a host finds or creates it. */
export type LaneAddress =
	| { readonly kind: 'contact'; readonly contactId: string }
	| {
			readonly kind: 'identity';
			readonly phoneNumberId: string;
			readonly identity: Identity;
			readonly profileName: string | null;
	  }
	/** The contact an effect was for: a status that carries our own id. */
	| { readonly kind: 'effect'; readonly effectId: string };
