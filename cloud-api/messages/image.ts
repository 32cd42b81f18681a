import { optionalText, type Result, result } from '../limits';
import { captionMax, mediaLimits, mediaObject, type MediaSource } from './media';
import type { MessageContent } from './messageBody';

/** A picture: JPEG or PNG of at most 5 MB. */
export interface ImageInput {
	readonly media: MediaSource;
	readonly caption?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/image-messages */
export const image = (input: ImageInput): Result<MessageContent> =>
	result(
		{ type: 'image', image: mediaObject(input.media, { caption: input.caption }) },
		mediaLimits('image', input.media),
		optionalText('image.caption', input.caption, captionMax),
	);
