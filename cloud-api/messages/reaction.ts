import { requiredText, type Result, result } from '../limits';
import type { MessageContent } from './messageBody';

/** An emoji on a message of at most 30 days ago; an empty one takes it back. Never charged. */
export interface ReactionInput {
	readonly messageId: string;
	readonly emoji: string;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/reaction-messages */
export const reaction = (input: ReactionInput): Result<MessageContent> =>
	result(
		{ type: 'reaction', reaction: { message_id: input.messageId, emoji: input.emoji } },
		requiredText('reaction.message_id', input.messageId),
	);
