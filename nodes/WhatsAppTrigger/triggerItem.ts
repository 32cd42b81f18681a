import { present, type JsonObject } from '../../cloud-api/json';
import type { MessageEvent } from '../../cloud-api/webhooks/event';
import { plain } from '../form/plain';
import { messageReply } from './messageReply';
import { inboundText } from '../../cloud-api/webhooks/inboundText';

/**
 * A received message as a workflow sees it: what is asked for most on top, the whole typed event in
 * `message`. Members that do not apply are absent.
 */
export function triggerItem(message: MessageEvent): JsonObject {
	const { identity, content } = message;
	return present({
		type: 'message',
		text: inboundText(content),
		kind: content.kind,
		messageId: message.id,
		timestamp: new Date(message.timestamp).toISOString(),
		from: present({ ...identity, name: identity.profileName ?? identity.username }),
		to: present({
			phoneNumberId: message.phoneNumberId,
			displayPhoneNumber: message.displayPhoneNumber,
		}),
		reply: whenGiven(messageReply(content)),
		referral: whenGiven(message.referral),
		message: plain(message),
	});
}

const whenGiven = (value: object | undefined) => (value === undefined ? undefined : plain(value));
