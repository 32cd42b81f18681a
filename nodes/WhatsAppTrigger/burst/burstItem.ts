import type { JsonObject } from '../../../cloud-api/json';
import { inboundText } from '../../../cloud-api/webhooks/inboundText';
import type { MessageEvent } from '../../../cloud-api/webhooks/event';

/** A message and the item it became. */
export interface MessageItem {
	readonly message: MessageEvent;
	readonly item: JsonObject;
}

/** Whose messages belong together: one contact, in one chat, with one number of ours. */
export const burstKey = ({ identity, phoneNumberId, groupId }: MessageEvent): string =>
	JSON.stringify([
		phoneNumberId ?? '',
		groupId ?? '',
		identity.userId ?? identity.waId ?? identity.phone ?? '',
	]);

/**
 * One item for messages written in one breath: that of the last, `text` of all of them line by line, and every item
 * in `messages`. The order is that of WhatsApp's clock.
 */
export function burstItem(items: readonly MessageItem[]): JsonObject {
	const inOrder = items.toSorted((a, b) => a.message.timestamp - b.message.timestamp);
	const texts = inOrder.flatMap(({ message }) => inboundText(message.content) ?? []);
	return {
		...inOrder.at(-1)?.item,
		...(texts.length > 0 && { text: texts.join('\n') }),
		messages: inOrder.map(({ item }) => item),
	};
}
