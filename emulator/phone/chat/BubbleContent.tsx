import type { VNode } from 'preact';
import { assertNever } from '../../../cloud-api/assertNever';
import type { ChatMessage } from '../../src/chat/ChatMessage';
import { FormattedText } from '../format/FormattedText';
import { money } from '../format/money';
import { Card } from './Card';
import { Media } from './Media';

/** What a message holds, by kind. */
export function BubbleContent({
	message,
}: {
	readonly message: Pick<ChatMessage, 'id' | 'content'>;
}): VNode {
	const { content } = message;
	switch (content.kind) {
		case 'text':
			return (
				<>
					{content.ad !== undefined && (
						<div class="quote" dir="auto">
							<span class="hidden">from an ad: </span>
							<strong>{content.ad.headline}</strong>
							{content.ad.body !== '' && <span class="quoted">{content.ad.body}</span>}
						</div>
					)}
					<FormattedText text={content.body} />
				</>
			);
		case 'media':
			return <Media content={content} />;
		case 'card':
			return <Card content={content} messageId={message.id} />;
		case 'location': {
			const { latitude, longitude, name, address } = content;
			return (
				<div class="plate">
					<strong dir="auto">{name ?? 'Location'}</strong>
					{address !== undefined && <span dir="auto">{address}</span>}
					<a
						href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`}
						target="_blank"
						rel="noopener noreferrer"
					>
						{`${latitude},${longitude}`}
					</a>
				</div>
			);
		}
		case 'contacts':
			return (
				<ul class="plate">
					{content.people.map(({ name, details }, index) => (
						<li key={index}>
							<strong dir="auto">{name}</strong>
							{details.map((line, at) => (
								<span key={at} dir="auto">
									{line}
								</span>
							))}
						</li>
					))}
				</ul>
			);
		case 'order':
			return (
				<div class="plate">
					<strong>Order</strong>
					{content.lines.map(({ retailerId, name, quantity, price, currency }) => (
						<span key={retailerId} dir="auto">
							{quantity} × {name}, {money(price * quantity, currency)}
						</span>
					))}
					{content.text !== undefined && <FormattedText text={content.text} />}
				</div>
			);
		case 'payment':
			return (
				<div class="plate">
					<strong>{content.outcome === 'captured' ? 'Payment sent' : 'The payment failed'}</strong>
					<span>
						Order <bdi>{content.referenceId}</bdi>
					</span>
				</div>
			);
		case 'reaction':
			return <FormattedText text={content.emoji} />;
		case 'edit':
			return <FormattedText text={content.body} />;
		case 'revoke':
			return <em class="deleted">Deleted message</em>;
		case 'other':
			return (
				<div class="plate">
					<strong>{content.type}</strong>
					<span dir="auto">{content.label}</span>
				</div>
			);
		default:
			return assertNever(content, 'A bubble');
	}
}
