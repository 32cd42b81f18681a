import type { JsonObject } from '../../../cloud-api/json';
import type { CardAction, ChatContent } from './ChatContent';
import { assertNever } from '../../../cloud-api/assertNever';

/** How far a message of the business has come. A customer's message is `sent`, then `read` when the business marks it. */
export type MessageStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed';

export interface SendError {
	readonly code: number;
	readonly title: string;
	readonly details: string;
}

/** One bubble of a chat, with its ticks. */
export interface ChatMessage {
	/** The wamid. */
	readonly id: string;
	readonly customerId: string;
	readonly from: 'business' | 'customer';
	/** Unix milliseconds on the emulator's clock. */
	readonly at: number;
	/** The wire's word: `text`, `interactive`, `template`, … */
	readonly type: string;
	/** What one reads at a glance: body, caption or title. */
	readonly text: string;
	readonly content: ChatContent;
	readonly status: MessageStatus;
	/** Every status it has had, with its time. */
	readonly history: readonly { readonly status: MessageStatus; readonly at: number }[];
	/** The wamid it answers. */
	readonly replyTo?: string;
	/** Why it failed, when it did. */
	readonly error?: SendError;
	/** `biz_opaque_callback_data`, echoed in every status. */
	readonly callbackData?: string;
	/** The template it was made from. */
	readonly templateId?: string;
	/** The `pricing` member of its statuses. */
	readonly pricing?: JsonObject;
	/** The `conversation` member of its statuses, which only a free entry point still has. */
	readonly conversation?: JsonObject;
}

/** What can be pressed on a message, on the cards of a carousel too; empty for anything but a card. */
export const actionsOf = (message: Pick<ChatMessage, 'content'>): readonly CardAction[] =>
	message.content.kind === 'card'
		? [...message.content.actions, ...(message.content.cards ?? []).flatMap((one) => one.actions)]
		: [];

/** The glance text of a content. */
export function textOf(content: ChatContent): string {
	switch (content.kind) {
		case 'text':
		case 'card':
			return content.body;
		case 'media':
			return content.caption ?? content.fileName ?? '';
		case 'location':
			return content.name ?? content.address ?? `${content.latitude}, ${content.longitude}`;
		case 'contacts':
			return content.people.map(({ name }) => name).join(', ');
		case 'reaction':
			return content.emoji;
		case 'edit':
			return content.body;
		case 'revoke':
			return 'Deleted a message';
		case 'order':
			return `Order: ${content.lines.map(({ quantity, retailerId }) => `${quantity} × ${retailerId}`).join(', ')}`;
		case 'payment':
			return content.outcome === 'captured' ? 'Paid' : 'The payment failed';
		case 'other':
			return content.label;
		default:
			return assertNever(content, 'Chat content');
	}
}
