import { type Result, result } from '../limits';
import { mediaLimits, mediaObject, type MediaSource } from './media';
import type { MessageContent } from './messageBody';

/** Sound of at most 16 MB. `voice` shows it as a voice note, which must be mono Opus in .ogg. */
export interface AudioInput {
	readonly media: MediaSource;
	readonly voice?: boolean | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/audio-messages */
export const audio = (input: AudioInput): Result<MessageContent> =>
	result(
		{ type: 'audio', audio: mediaObject(input.media, { voice: input.voice }) },
		mediaLimits('audio', input.media),
	);
