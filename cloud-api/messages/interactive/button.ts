import { count, each, type Found, requiredText, type Result, result, unique } from '../../limits';
import type { MessageContent } from '../messageBody';
import { type Header, interactive, partLimits } from './parts';

/** A button the customer taps to answer. The id comes back, the title is what they see. */
export interface ReplyButton {
	readonly id: string;
	readonly title: string;
}

/** Up to three reply buttons under a text. */
export interface ButtonInput {
	readonly body: string;
	readonly buttons: readonly ReplyButton[];
	readonly header?: Header | undefined;
	readonly footer?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages */
export const button = (input: ButtonInput): Result<MessageContent> =>
	result(
		interactive('button', input, {
			buttons: input.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })),
		}),
		partLimits(input),
		count('interactive.action.buttons', input.buttons, 1, 3),
		replyLimits('interactive.action.buttons', 'reply', input.buttons),
	);

/**
 * Ids of 256, titles of 20, both different from their neighbours'.
 * `member` is the name Meta gives the button's object: `reply`, or `quick_reply` on a card.
 */
export const replyLimits = (
	field: string,
	member: 'reply' | 'quick_reply',
	buttons: readonly ReplyButton[],
): Found => [
	...each(field, buttons, (entry, path) => [
		...requiredText(`${path}.${member}.id`, entry.id, 256),
		...requiredText(`${path}.${member}.title`, entry.title, 20),
	]),
	...unique(
		(index) => `${field}[${index}].${member}.id`,
		buttons.map((entry) => entry.id),
	),
	...unique(
		(index) => `${field}[${index}].${member}.title`,
		buttons.map((entry) => entry.title),
	),
];
