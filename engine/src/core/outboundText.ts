import { buildContent } from '../../../cloud-api/messages/buildMessage';
import { messageText } from '../../../cloud-api/messages/messageText';
import type { OutboundMessage } from '../../../cloud-api/messages/outboundMessage';

/** One line that says what a message to the contact holds, for the trace and the conversation. */
export function outboundText(message: OutboundMessage): string {
	const content = buildContent(message);
	return content.ok ? messageText(content.body) : `[${message.kind}]`;
}
