import { type Result, result } from '../limits';
import { mediaLimits, mediaObject, type MediaSource } from './media';
import type { MessageContent } from './messageBody';

/** A WebP of 512×512: at most 100 KB, animated at most 500 KB. */
export interface StickerInput {
	readonly media: MediaSource;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/sticker-messages */
export const sticker = (input: StickerInput): Result<MessageContent> =>
	result(
		{ type: 'sticker', sticker: mediaObject(input.media) },
		mediaLimits('sticker', input.media),
	);
