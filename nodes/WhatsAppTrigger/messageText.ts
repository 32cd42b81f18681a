import type { InboundContent } from '../../cloud-api/webhooks/inboundContent';

/** What a customer said in words: the text, a caption, or the title of what was tapped; else `undefined`. */
export function messageText(content: InboundContent): string | undefined {
	switch (content.kind) {
		case 'text':
			return content.body;
		case 'image':
		case 'video':
		case 'document':
			return content.caption;
		case 'buttonReply':
		case 'listReply':
			return content.title;
		case 'templateButton':
			return content.text;
		case 'order':
			return content.text;
		case 'edit':
			return messageText(content.content);
		default:
			return undefined;
	}
}
