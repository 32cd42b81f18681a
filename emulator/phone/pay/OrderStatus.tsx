import type { VNode } from 'preact';
import type { CardAction } from '../../src/chat/ChatContent';
import { Choices } from '../chat/Choices';

interface Props {
	readonly news: Extract<CardAction, { kind: 'orderStatus' }>;
	readonly onClose: () => void;
}

/** How far an order is, in the business's words. */
export const OrderStatus = ({ news, onClose }: Props): VNode => (
	<>
		<p class="status">{wordsOf(news.status)}</p>
		{news.description !== undefined && <p dir="auto">{news.description}</p>}
		<Choices onCancel={onClose} />
	</>
);

/** `partially_shipped` reads `Partially shipped`. */
const wordsOf = (status: string): string => {
	const words = status.replaceAll(/[_-]/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
};
