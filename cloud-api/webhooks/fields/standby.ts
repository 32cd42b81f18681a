import type { JsonObject } from '../../json';
import { list, object, objects } from '../../reader';
import { type Change, entriesOf, unknownChange } from '../change';
import { cardsOf } from '../identity';
import type { MessageEvent } from '../messageEvent';
import type { Parsed } from '../parsed';
import { parseMessage } from '../parseMessage';
import { parseStatus } from '../parseStatus';
import type { Received, UnknownEvent } from '../received';
import type { StatusEvent } from '../statusEvent';
import { conversationContextOf } from './conversation';
import { type MessageEchoEvent, parseEcho } from './echoes';

/**
 * What happens in a conversation that somebody else has, such as Meta's Business Agent. For information only:
 * answering it takes the conversation over, so it is no `message` event.
 */
export interface StandbyEvent extends Received {
	readonly type: 'standby';
	readonly event: MessageEvent | MessageEchoEvent | StatusEvent;
}

/** `standby`. */
export function readStandby(change: Change): readonly (StandbyEvent | UnknownEvent)[] {
	const { channel } = change;
	const part = object(change.value, 'standby');
	const cards = cardsOf(objects(part, 'contacts'));
	const context = conversationContextOf(part);
	const read = (
		name: string,
		parse: (raw: JsonObject) => Parsed<StandbyEvent['event']>,
	): readonly (StandbyEvent | UnknownEvent)[] =>
		entriesOf(change, list(part, name), (raw) => seen(parse(raw)));
	const events = [
		...read('messages', (raw) => parseMessage(raw, channel, cards, context)),
		...read('message_echoes', (raw) => parseEcho(change, raw, cards)),
		...read('statuses', (raw) => parseStatus(raw, channel, cards)),
	];
	return events.length > 0 ? events : [unknownChange(change, 'nothing in it that we know')];
}

function seen(parsed: Parsed<StandbyEvent['event']>): Parsed<StandbyEvent> {
	if (!parsed.ok) return parsed;
	const { key, raw, wabaId, phoneNumberId, displayPhoneNumber } = parsed.event;
	return {
		ok: true,
		event: {
			type: 'standby',
			key: `standby:${key}`,
			field: 'standby',
			raw,
			...(wabaId !== undefined && { wabaId }),
			...(phoneNumberId !== undefined && { phoneNumberId }),
			...(displayPhoneNumber !== undefined && { displayPhoneNumber }),
			event: parsed.event,
		},
	};
}
