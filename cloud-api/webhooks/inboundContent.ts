import type { JsonObject, JsonValue } from '../json';

/** A file a customer sent. The id can be downloaded for 7 days. */
export interface InboundMedia {
	readonly id: string;
	readonly mimeType?: string;
	readonly sha256?: string;
	/** A download URL valid for 5 minutes, when Meta includes one. */
	readonly url?: string;
}

/** One line of a cart sent from the catalogue; the price is per item, in units of the currency. */
export interface OrderItem {
	readonly productRetailerId: string;
	readonly quantity: number;
	readonly itemPrice: number;
	readonly currency: string;
}

/** What a customer's message holds, by kind. Names are ours; a kind we do not know keeps its JSON. */
export type InboundContent =
	| { readonly kind: 'text'; readonly body: string }
	| { readonly kind: 'image'; readonly media: InboundMedia; readonly caption?: string }
	| { readonly kind: 'video'; readonly media: InboundMedia; readonly caption?: string }
	| { readonly kind: 'audio'; readonly media: InboundMedia; readonly voice: boolean }
	| {
			readonly kind: 'document';
			readonly media: InboundMedia;
			readonly caption?: string;
			readonly fileName?: string;
	  }
	| { readonly kind: 'sticker'; readonly media: InboundMedia; readonly animated: boolean }
	| {
			readonly kind: 'location';
			readonly latitude: number;
			readonly longitude: number;
			readonly name?: string;
			readonly address?: string;
			readonly url?: string;
	  }
	/** `contact_request` origin: the customer's own card, in answer to our request for contact info. */
	| {
			readonly kind: 'contacts';
			readonly contacts: readonly JsonObject[];
			readonly requested: boolean;
	  }
	/** No `emoji`: the customer took the reaction back. */
	| { readonly kind: 'reaction'; readonly messageId: string; readonly emoji?: string }
	| {
			readonly kind: 'order';
			readonly catalogId: string;
			readonly text?: string;
			readonly items: readonly OrderItem[];
	  }
	| {
			readonly kind: 'system';
			/** E.g. `user_changed_number`, `user_changed_user_id`, `user_identity_changed`; an open set. */
			readonly change: string;
			readonly body?: string;
			readonly newWaId?: string;
			readonly newUserId?: string;
			readonly newParentUserId?: string;
	  }
	/** A quick-reply button of a template. */
	| { readonly kind: 'templateButton'; readonly payload: string; readonly text: string }
	| { readonly kind: 'buttonReply'; readonly id: string; readonly title: string }
	| {
			readonly kind: 'listReply';
			readonly id: string;
			readonly title: string;
			readonly description?: string;
	  }
	/** `data` is the flow's answers; `flowToken` can be missing on iOS, then the context id correlates. */
	| {
			readonly kind: 'flowReply';
			readonly flowToken?: string;
			readonly body?: string;
			readonly data: JsonObject;
	  }
	| {
			readonly kind: 'addressReply';
			readonly body?: string;
			readonly savedAddressId?: string;
			readonly values: JsonObject;
	  }
	| {
			readonly kind: 'callPermissionReply';
			readonly accepted: boolean;
			readonly permanent: boolean;
			/** Milliseconds; absent when refused or permanent. */
			readonly expiresAt?: number;
			/** `user_action`, or `automatic` after the customer called. */
			readonly source?: string;
	  }
	| {
			readonly kind: 'paymentMethod';
			readonly method: string;
			readonly referenceId?: string;
			readonly lastFourDigits?: string;
			readonly credentialId?: string;
			/** Milliseconds. */
			readonly paidAt?: number;
	  }
	/** Coexistence only: the customer edited the message `originalId`. `content` is what it says now. */
	| { readonly kind: 'edit'; readonly originalId: string; readonly content: InboundContent }
	/** Coexistence only: the customer deleted the message `originalId`. */
	| { readonly kind: 'revoke'; readonly originalId: string }
	/** WhatsApp has it, the Cloud API does not deliver it: polls, view-once, and so on. */
	| { readonly kind: 'unsupported'; readonly what?: string }
	| { readonly kind: 'unknown'; readonly type: string; readonly raw: JsonValue };

/** The kinds a filter can offer. */
export type InboundKind = InboundContent['kind'];
