import { present } from '../json';
import { requiredText, type Result, result } from '../limits';
import type { MessageContent } from './messageBody';

/** Plain text with WhatsApp's own marks (`*bold*`). `previewUrl` shows a card for the first link. */
export interface TextInput {
	readonly body: string;
	readonly previewUrl?: boolean | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages */
export const text = (input: TextInput): Result<MessageContent> =>
	result(
		{ type: 'text', text: present({ body: input.body, preview_url: input.previewUrl }) },
		requiredText('text.body', input.body, 4096),
	);
