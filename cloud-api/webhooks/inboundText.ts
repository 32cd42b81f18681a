import { assertNever } from '../assertNever';
import type { InboundContent } from './inboundContent';

/**
 * What a keyword matcher should read: the text, a caption, or the label the customer tapped.
 * Undefined when the message has no words of the customer's.
 */
export function inboundText(content: InboundContent): string | undefined {
	switch (content.kind) {
		case 'text':
			return content.body;
		case 'image':
		case 'video':
		case 'document':
			return content.caption;
		case 'templateButton':
			return content.text;
		case 'buttonReply':
		case 'listReply':
			return content.title;
		case 'order':
			return content.text;
		case 'audio':
		case 'sticker':
		case 'location':
		case 'contacts':
		case 'reaction':
		case 'system':
		case 'flowReply':
		case 'addressReply':
		case 'callPermissionReply':
		case 'paymentMethod':
		// An edit corrects what was already answered; matching it again would answer twice.
		case 'edit':
		case 'revoke':
		case 'unsupported':
		case 'unknown':
			return undefined;
		default:
			return assertNever(content, 'The content');
	}
}
