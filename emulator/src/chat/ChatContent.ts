import type { CallPermission } from '../calls/CallPermissions';
import type { OrderOffer } from '../payments/OrderOffer';
import type { FlowStart } from '../flowClient/FlowStart';

/** What a bubble shows, whatever wire shape it came in. The phone page renders exactly this. */
export type ChatContent =
	| {
			readonly kind: 'text';
			readonly body: string;
			/** The ad the chat began with. */
			readonly ad?: { readonly headline: string; readonly body: string };
	  }
	| MediaContent
	| {
			readonly kind: 'location';
			readonly latitude: number;
			readonly longitude: number;
			readonly name?: string;
			readonly address?: string;
	  }
	| { readonly kind: 'contacts'; readonly people: readonly ContactCard[] }
	| { readonly kind: 'reaction'; readonly messageId: string; readonly emoji: string }
	/** The customer put other words in place of an earlier message of theirs. */
	| { readonly kind: 'edit'; readonly messageId: string; readonly body: string }
	/** The customer deleted an earlier message of theirs. */
	| { readonly kind: 'revoke'; readonly messageId: string }
	/** A cart the customer sent. */
	| { readonly kind: 'order'; readonly lines: readonly OrderLine[]; readonly text?: string }
	/** What became of paying an order message. */
	| {
			readonly kind: 'payment';
			readonly referenceId: string;
			readonly outcome: 'captured' | 'failed';
	  }
	| CardContent
	/** A kind the phone cannot play out; `label` says in words what it is. */
	| { readonly kind: 'other'; readonly type: string; readonly label: string };

export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

export interface MediaContent {
	readonly kind: 'media';
	readonly media: MediaKind;
	/** Where the browser finds the file: a path of the emulator, or the link the business sent. */
	readonly url: string;
	readonly caption?: string;
	readonly fileName?: string;
	readonly voice?: boolean;
}

/** An interactive message or a template, rendered: header, body, footer and what can be pressed. */
export interface CardContent {
	readonly kind: 'card';
	/** `template:cart_reminder`, or the interactive type. */
	readonly origin: string;
	readonly header?: CardHeader;
	readonly body: string;
	readonly footer?: string;
	/** A limited-time offer: what it is called, and when it ends. */
	readonly offer?: { readonly text: string; readonly endsAt?: number };
	readonly actions: readonly CardAction[];
	/** A carousel: cards side by side, each with buttons of its own. */
	readonly cards?: readonly CarouselCard[];
}

export type CardHeader =
	| { readonly text: string }
	| { readonly media: MediaContent }
	/** The picture and price of one product, by the shop's id. */
	| { readonly product: string };

export type CarouselCard = Pick<CardContent, 'header' | 'body' | 'actions'>;

/** Somebody's card: the name, and each number, address and link as a line. */
export interface ContactCard {
	readonly name: string;
	readonly details: readonly string[];
}

export interface OrderLine {
	/** The shop's id of the product. */
	readonly retailerId: string;
	readonly name: string;
	readonly quantity: number;
	/** In units of the currency. */
	readonly price: number;
	readonly currency: string;
}

/** The goods a message offers: sections of products by the shop's ids, or the whole catalogue. */
export type ShopOffer =
	| { readonly kind: 'all' }
	| {
			readonly kind: 'sections';
			readonly sections: readonly {
				readonly title: string;
				readonly retailerIds: readonly string[];
			}[];
	  };

export type CardAction =
	| { readonly kind: 'reply'; readonly id: string; readonly title: string }
	/** A template's quick reply: comes back as `button`, not as `interactive`. */
	| { readonly kind: 'quickReply'; readonly payload: string; readonly title: string }
	| { readonly kind: 'link'; readonly title: string; readonly url: string }
	| { readonly kind: 'call'; readonly title: string; readonly phone: string }
	| { readonly kind: 'copy'; readonly title: string; readonly code: string }
	| { readonly kind: 'list'; readonly title: string; readonly sections: readonly ListSection[] }
	| { readonly kind: 'sendLocation'; readonly title: string }
	/** Says whether the business may call. */
	| {
			readonly kind: 'callPermission';
			readonly title: string;
			readonly status: CallPermission['status'];
	  }
	/** Opens a form over the chat. */
	| { readonly kind: 'flow'; readonly title: string; readonly start: FlowStart }
	/** Opens goods to put into the cart. */
	| { readonly kind: 'shop'; readonly title: string; readonly offer: ShopOffer }
	/** Opens the order with its ways to pay. */
	| { readonly kind: 'pay'; readonly title: string; readonly order: OrderOffer }
	/** Tells how far an order is. */
	| {
			readonly kind: 'orderStatus';
			readonly title: string;
			readonly referenceId: string;
			readonly status: string;
			readonly description?: string;
	  }
	/** Calls the business over WhatsApp. */
	| { readonly kind: 'voiceCall'; readonly title: string; readonly payload?: string }
	/** Sends the customer's own contact card. */
	| { readonly kind: 'shareContact'; readonly title: string }
	/** Opens a form for an Indian address. */
	| { readonly kind: 'address'; readonly title: string; readonly form: AddressForm };

/** What an address message brings along. */
export interface AddressForm {
	/** `IN`, the one country with addresses. */
	readonly country: string;
	readonly values: Readonly<Record<string, string>>;
	readonly saved: readonly {
		readonly id: string;
		readonly values: Readonly<Record<string, string>>;
	}[];
	/** What the business found wrong in an earlier answer, by field. */
	readonly problems: Readonly<Record<string, string>>;
}

export interface ListSection {
	readonly title: string;
	readonly rows: readonly ListRow[];
}

export interface ListRow {
	readonly id: string;
	readonly title: string;
	readonly description?: string;
}
