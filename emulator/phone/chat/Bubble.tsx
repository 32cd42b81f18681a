import type { VNode } from 'preact';
import type { ChatMessage } from '../../src/chat/ChatMessage';
import { timeOf } from '../format/times';
import { BubbleContent } from './BubbleContent';
import { CardActions } from './Card';
import { MessageOptions } from './MessageOptions';
import { Ticks } from './Ticks';

interface Props {
	readonly message: ChatMessage;
	readonly author: string;
	readonly quoted: ChatMessage | undefined;
	readonly reactions: readonly string[];
	/** What the customer made of it since. */
	readonly change: 'edited' | 'deleted' | undefined;
}

/** One message with its time and ticks. The customer's own are at the end side. */
export function Bubble({ message, author, quoted, reactions, change }: Props): VNode {
	const { content } = message;
	const deleted = change === 'deleted';
	return (
		<li class={`bubble ${message.from}`}>
			<span class="hidden">{author}: </span>
			{quoted !== undefined && !deleted && (
				<p class="quote">
					<span class="hidden">answering </span>
					<span class="quoted" dir="auto">
						{quoted.text === '' ? quoted.type : quoted.text}
					</span>
				</p>
			)}
			{deleted ? <em class="deleted">Deleted message</em> : <BubbleContent message={message} />}
			<p class="meta">
				{!deleted && content.kind !== 'payment' && <MessageOptions message={message} />}
				{message.error !== undefined && (
					<span class="failure">
						{message.error.title} ({message.error.code})
					</span>
				)}
				{change === 'edited' && <span>edited</span>}
				<time dateTime={new Date(message.at).toISOString()}>{timeOf(message.at)}</time>
				<Ticks status={message.status} />
			</p>
			{content.kind === 'card' && content.actions.length > 0 && (
				<CardActions messageId={message.id} actions={content.actions} />
			)}
			{reactions.length > 0 && !deleted && (
				<p class="reactions">
					<span class="hidden">Reactions: </span>
					{reactions.join(' ')}
				</p>
			)}
		</li>
	);
}
