import type { VNode } from 'preact';
import { actionsOf, type ChatMessage } from '../../src/chat/ChatMessage';
import { FormattedText } from '../format/FormattedText';
import { timeOf } from '../format/times';
import type { CustomerAction } from '../state/emulatorApi';
import { Card, CardActions } from './Card';
import { Media } from './Media';
import { Ticks } from './Ticks';

interface Props {
	readonly message: ChatMessage;
	readonly author: string;
	readonly quoted: ChatMessage | undefined;
	readonly reactions: readonly string[];
	readonly onAct: (action: CustomerAction) => void;
}

/** One message with its time and ticks. The customer's own are at the end side. */
export function Bubble({ message, author, quoted, reactions, onAct }: Props): VNode {
	return (
		<li class={`bubble ${message.from}`}>
			<span class="hidden">{author}: </span>
			{quoted !== undefined && (
				<p class="quote">
					<span class="hidden">answering </span>
					<span class="quoted" dir="auto">
						{quoted.text === '' ? quoted.type : quoted.text}
					</span>
				</p>
			)}
			<Content message={message} />
			<p class="meta">
				{message.error !== undefined && (
					<span class="failure">
						{message.error.title} ({message.error.code})
					</span>
				)}
				<time dateTime={new Date(message.at).toISOString()}>{timeOf(message.at)}</time>
				<Ticks status={message.status} />
			</p>
			{actionsOf(message).length > 0 && (
				<CardActions messageId={message.id} actions={actionsOf(message)} onAct={onAct} />
			)}
			{reactions.length > 0 && (
				<p class="reactions">
					<span class="hidden">Reactions: </span>
					{reactions.join(' ')}
				</p>
			)}
		</li>
	);
}

function Content({ message }: Pick<Props, 'message'>): VNode {
	const { content } = message;
	switch (content.kind) {
		case 'text':
			return <FormattedText text={content.body} />;
		case 'media':
			return <Media content={content} />;
		case 'card':
			return <Card content={content} />;
		case 'location': {
			const place = `${content.latitude},${content.longitude}`;
			return (
				<div class="plate">
					<strong dir="auto">{content.name ?? 'Location'}</strong>
					{content.address !== undefined && <span dir="auto">{content.address}</span>}
					<a
						href={`https://www.openstreetmap.org/?mlat=${content.latitude}&mlon=${content.longitude}`}
						target="_blank"
						rel="noopener noreferrer"
					>
						{place}
					</a>
				</div>
			);
		}
		case 'contacts':
			return (
				<div class="plate">
					<strong>{content.names.length === 1 ? 'Contact' : 'Contacts'}</strong>
					<span dir="auto">{content.names.join(', ')}</span>
				</div>
			);
		case 'reaction':
			return <FormattedText text={content.emoji} />;
		default:
			return (
				<div class="plate">
					<strong>{content.type}</strong>
					<span dir="auto">{content.label}</span>
				</div>
			);
	}
}
