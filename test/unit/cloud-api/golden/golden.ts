import type { JsonObject } from '../../../../cloud-api/json';
import type { OutboundMessage } from '../../../../cloud-api/messages/outboundMessage';

/** A message as a journey gives it, and what must go over the wire for it (without the envelope). */
export interface Golden {
	readonly title: string;
	readonly message: OutboundMessage;
	readonly wire: JsonObject;
}
