import type { CallPermission } from '../calls/CallPermissions';
import type { FlowStart } from '../flowClient/FlowStart';

/** What a bubble shows, whatever wire shape it came in. The phone page renders exactly this. */
export type ChatContent =
	| { readonly kind: 'text'; readonly body: string }
	| MediaContent
	| {
			readonly kind: 'location';
			readonly latitude: number;
			readonly longitude: number;
			readonly name?: string;
			readonly address?: string;
	  }
	| { readonly kind: 'contacts'; readonly names: readonly string[] }
	| { readonly kind: 'reaction'; readonly messageId: string; readonly emoji: string }
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
	readonly header?: { readonly text: string } | { readonly media: MediaContent };
	readonly body: string;
	readonly footer?: string;
	readonly actions: readonly CardAction[];
}

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
	/** Shown, but pressing it does nothing yet. */
	| { readonly kind: 'inert'; readonly title: string; readonly note: string };

export interface ListSection {
	readonly title: string;
	readonly rows: readonly ListRow[];
}

export interface ListRow {
	readonly id: string;
	readonly title: string;
	readonly description?: string;
}
