import type { VNode } from 'preact';
import type { CardAction, CardContent, CardHeader, CarouselCard } from '../../src/chat/ChatContent';
import { FormattedText } from '../format/FormattedText';
import { dayAndTimeOf } from '../format/times';
import { OrderSummary } from '../pay/OrderSummary';
import { ProductTile } from '../shop/ProductTile';
import { Media } from './Media';
import { Press } from './Press';

/** The upper part of an interactive message or a template: header, body, footer, and the cards of a carousel. */
export function Card({
	content,
	messageId,
}: {
	readonly content: CardContent;
	readonly messageId: string;
}): VNode {
	const { header, offer, body, footer, actions, cards } = content;
	const order = actions.find((one) => one.kind === 'pay')?.order;
	return (
		<div class="card">
			<Header header={header} />
			{offer !== undefined && (
				<p class="offer" dir="auto">
					<strong>{offer.text}</strong>
					{offer.endsAt !== undefined && <small>Ends {dayAndTimeOf(offer.endsAt)}</small>}
				</p>
			)}
			{order !== undefined && <OrderSummary order={order} />}
			<FormattedText text={body} />
			{footer !== undefined && (
				<p class="footer" dir="auto">
					{footer}
				</p>
			)}
			{cards !== undefined && <Strip cards={cards} messageId={messageId} />}
		</div>
	);
}

function Header({ header }: { readonly header: CardHeader | undefined }): VNode | null {
	if (header === undefined) return null;
	if ('media' in header) return <Media content={header.media} />;
	if ('product' in header) return <ProductTile retailerId={header.product} />;
	return <h3 dir="auto">{header.text}</h3>;
}

/** Cards side by side; the strip scrolls by itself, also by the arrow keys. */
const Strip = ({
	cards,
	messageId,
}: {
	readonly cards: readonly CarouselCard[];
	readonly messageId: string;
}): VNode => (
	<ol class="strip" tabIndex={0} aria-label={`${cards.length} cards`}>
		{cards.map((card, index) => (
			<li key={index}>
				<Header header={card.header} />
				{card.body !== '' && <FormattedText text={card.body} />}
				<CardActions messageId={messageId} actions={card.actions} />
			</li>
		))}
	</ol>
);

/** The lower part: what can be pressed, one below the other. */
export const CardActions = ({
	messageId,
	actions,
}: {
	readonly messageId: string;
	readonly actions: readonly CardAction[];
}): VNode => (
	<ul class="actions">
		{actions.map((action, index) => (
			<li key={index}>
				<Press messageId={messageId} action={action} />
			</li>
		))}
	</ul>
);
