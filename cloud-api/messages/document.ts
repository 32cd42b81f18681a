import { optionalText, type Result, result } from '../limits';
import { captionMax, mediaLimits, mediaObject, type MediaSource } from './media';
import type { MessageContent } from './messageBody';

/** A file of at most 100 MB. Its name's ending decides the icon the customer sees. */
export interface DocumentInput {
	readonly media: MediaSource;
	readonly caption?: string | undefined;
	readonly fileName?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/document-messages */
export const document = (input: DocumentInput): Result<MessageContent> =>
	result(
		{
			type: 'document',
			document: mediaObject(input.media, { caption: input.caption, filename: input.fileName }),
		},
		mediaLimits('document', input.media),
		optionalText('document.caption', input.caption, captionMax),
	);
