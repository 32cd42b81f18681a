import type { VNode } from 'preact';
import type { OrderOffer } from '../../src/payments/OrderOffer';
import { useHands } from '../chat/Hands';
import { money } from '../format/money';

/** Whether an order was paid in this chat. */
export const usePaid = (referenceId: string): boolean =>
	useHands().messages.some(
		({ content }) =>
			content.kind === 'payment' &&
			content.referenceId === referenceId &&
			content.outcome === 'captured',
	);

/** An order at the head of its message: its number, its total, and whether it is paid. */
export function OrderSummary({ order }: { readonly order: OrderOffer }): VNode {
	const paid = usePaid(order.referenceId);
	const count = order.items.reduce((sum, { quantity }) => sum + quantity, 0);
	return (
		<p class="tile order">
			<span>
				<strong>{money(order.total, order.currency)}</strong>
				<small>
					Order <bdi>{order.referenceId}</bdi>
					{count > 0 && ` · ${count} ${count === 1 ? 'item' : 'items'}`}
				</small>
			</span>
			{paid && <span class="paid">Paid</span>}
		</p>
	);
}
