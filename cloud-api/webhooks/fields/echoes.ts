import { present, type JsonObject } from '../../json';
import { object, objects, text, time } from '../../reader';
import { type Change, eachOf, unknownChange } from '../change';
import { addresseeOf, type Cards, cardsOf } from '../identity';
import type { InboundContent } from '../inboundContent';
import type { Parsed } from '../parsed';
import { contentOf } from '../parseContent';
import type { Identity, Received, UnknownEvent } from '../received';

/** A message of ours that somebody else sent: the WhatsApp Business app, or another sender on the number. */
export interface MessageEchoEvent extends Received {
	readonly type: 'messageEcho';
	/** The wamid. */
	readonly id: string;
	readonly timestamp: number;
	/** The customer it went to; empty when the echo does not say. */
	readonly identity: Identity;
	/** `edit` and `revoke` when the business changed or deleted a message in its app. */
	readonly content: InboundContent;
}

/** `smb_message_echoes`, and `message_echoes`, whose page Meta never published, by the same shape. */
export function readEchoes(change: Change): readonly (MessageEchoEvent | UnknownEvent)[] {
	const cards = cardsOf(objects(change.value, 'contacts'));
	const events = eachOf(change, 'message_echoes', (raw) => parseEcho(change, raw, cards));
	return events.length > 0 ? events : [unknownChange(change)];
}

/** One entry of `message_echoes[]`; in `standby` the content is the body of the request that sent it. */
export function parseEcho(change: Change, raw: JsonObject, cards: Cards): Parsed<MessageEchoEvent> {
	const id = text(raw, 'id');
	const timestamp = time(raw, 'timestamp');
	if (id === undefined) return { ok: false, problem: 'an echo without id' };
	if (timestamp === undefined) return { ok: false, problem: 'an echo without timestamp' };
	const sent = object(raw, 'message');
	const message = sent === undefined ? raw : present({ ...raw, ...sent });
	return {
		ok: true,
		event: {
			type: 'messageEcho',
			key: `echo:${id}`,
			field: change.field,
			raw,
			...change.channel,
			id,
			timestamp,
			identity: addresseeOf(message, cards),
			content: contentOf(message) ?? {
				kind: 'unknown',
				type: text(message, 'type') ?? 'unknown',
				raw: message,
			},
		},
	};
}
