import type { JsonObject } from '../json';

/** The values of `type` in a message body. */
export type WireType =
	| 'text'
	| 'image'
	| 'video'
	| 'audio'
	| 'document'
	| 'sticker'
	| 'location'
	| 'contacts'
	| 'reaction'
	| 'pin'
	| 'interactive'
	| 'template';

/** The part of a body that says what is sent: `type` and the member of that name. */
export interface MessageContent extends JsonObject {
	readonly type: WireType;
}

/** A whole body for `POST /{phoneNumberId}/messages`. */
export interface MessageBody extends MessageContent {
	readonly messaging_product: 'whatsapp';
}
