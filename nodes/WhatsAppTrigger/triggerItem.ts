import { present, type JsonObject, type JsonValue } from '../../cloud-api/json';
import type { MessageEvent } from '../../cloud-api/webhooks/event';
import { messageReply } from './messageReply';
import { messageText } from './messageText';

/**
 * A received message as a workflow sees it: what is asked for most on top, the whole typed event in
 * `message`. Members that do not apply are absent.
 */
export function triggerItem(message: MessageEvent): JsonObject {
	const { identity, content } = message;
	return present({
		text: messageText(content),
		kind: content.kind,
		messageId: message.id,
		timestamp: new Date(message.timestamp).toISOString(),
		from: present({ ...identity, name: identity.profileName ?? identity.username }),
		to: present({
			phoneNumberId: message.phoneNumberId,
			displayPhoneNumber: message.displayPhoneNumber,
		}),
		reply: plain(messageReply(content)),
		referral: plain(message.referral),
		message: plain(message),
	});
}

/** The same value as plain JSON: interfaces lose their optional `undefined` members. */
export const plain = (value: object | undefined): JsonValue | undefined =>
	value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as JsonValue);
