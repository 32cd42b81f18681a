import { optionalText, type Result, result } from '../limits';
import { captionMax, mediaLimits, mediaObject, type MediaSource } from './media';
import type { MessageContent } from './messageBody';

/** A video: MP4 or 3GP of at most 16 MB, H.264 with AAC sound. */
export interface VideoInput {
	readonly media: MediaSource;
	readonly caption?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/video-messages */
export const video = (input: VideoInput): Result<MessageContent> =>
	result(
		{ type: 'video', video: mediaObject(input.media, { caption: input.caption }) },
		mediaLimits('video', input.media),
		optionalText('video.caption', input.caption, captionMax),
	);
