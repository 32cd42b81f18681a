import type { JsonObject } from '../json';

/** A message of the customer's, to be marked as read with everything before it. */
export interface MarkReadInput {
	readonly messageId: string;
	/** Also shows "typing…" until we answer, 25 s at most. */
	readonly typing?: boolean | undefined;
}

/** The body of `message.markRead`. In groups each message is marked for itself. */
export const markRead = (input: MarkReadInput): JsonObject => ({
	messaging_product: 'whatsapp',
	status: 'read',
	message_id: input.messageId,
	...(input.typing ? { typing_indicator: { type: 'text' } } : {}),
});
