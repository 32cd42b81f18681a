import type { VNode } from 'preact';
import type { OrderOffer, PaymentWay } from '../../src/payments/OrderOffer';
import { assertNever } from '../../../cloud-api/assertNever';
import { Choices } from '../chat/Choices';
import { CopyCode } from '../chat/CopyCode';
import { useHands } from '../chat/Hands';
import { money } from '../format/money';
import { emulatorApi } from '../state/emulatorApi';
import { usePaid } from './OrderSummary';

interface Props {
	readonly order: OrderOffer;
	readonly messageId: string;
	readonly onClose: () => void;
}

/** An order with its sums, and every way to pay it. */
export function PaySheet({ order, messageId, onClose }: Props): VNode {
	const paid = usePaid(order.referenceId);
	const { subtotal, tax, shipping, discount } = order;
	const price = (amount: number): string => money(amount, order.currency);
	const sums = [
		['Subtotal', subtotal],
		['Tax', tax],
		['Shipping', shipping],
		['Discount', discount === undefined ? undefined : -discount],
	] as const;
	return (
		<div class="bill">
			<table>
				<tbody>
					{order.items.map((item, index) => (
						<tr key={index}>
							<th scope="row" dir="auto">
								{item.name}
								{item.quantity > 1 && ` × ${item.quantity}`}
							</th>
							<td>{price(item.amount * item.quantity)}</td>
						</tr>
					))}
				</tbody>
				<tfoot>
					{sums.map(
						([name, amount]) =>
							amount !== undefined &&
							amount !== 0 && (
								<tr key={name}>
									<th scope="row">{name}</th>
									<td>{price(amount)}</td>
								</tr>
							),
					)}
					<tr class="total">
						<th scope="row">Total</th>
						<td>{price(order.total)}</td>
					</tr>
				</tfoot>
			</table>
			{paid ? (
				<p class="paid">Paid</p>
			) : (
				<ul class="ways">
					{order.ways.map((way, index) => (
						<li key={index}>
							<Way way={way} order={order} messageId={messageId} onDone={onClose} />
						</li>
					))}
					{order.ways.length === 0 && <li>This order names no way to pay.</li>}
				</ul>
			)}
			<Choices onCancel={onClose} />
		</div>
	);
}

interface WayProps extends Pick<Props, 'order' | 'messageId'> {
	readonly way: PaymentWay;
	readonly onDone: () => void;
}

function Way({ way, order, messageId, onDone }: WayProps): VNode {
	const { customer, act, attempt } = useHands();
	const settle = (outcome: 'captured' | 'failed'): void => {
		onDone();
		attempt(emulatorApi.pay(customer, order.referenceId, outcome));
	};
	switch (way.kind) {
		case 'gateway':
			return (
				<>
					<button type="button" class="strong" onClick={() => settle('captured')}>
						Pay {money(order.total, order.currency)}
					</button>
					<button type="button" class="quiet" onClick={() => settle('failed')}>
						Let the payment fail
					</button>
				</>
			);
		case 'card':
			return (
				<button
					type="button"
					class="strong"
					onClick={() => {
						onDone();
						act({ type: 'payByCard', messageId });
					}}
				>
					Pay with card •••• {way.lastFour}
				</button>
			);
		case 'pix':
		case 'boleto':
			return (
				<CopyCode
					title={way.kind === 'pix' ? 'Copy Pix code' : 'Copy boleto line'}
					code={way.code}
				/>
			);
		case 'link':
			return (
				<a
					href={/^https?:/i.test(way.url) ? way.url : 'about:blank'}
					target="_blank"
					rel="noopener noreferrer"
				>
					Pay on the web<span class="hidden"> (opens a new tab)</span>
				</a>
			);
		case 'upi':
			return <CopyCode title="Copy UPI link" code={way.url} />;
		default:
			return assertNever(way, 'A way to pay');
	}
}
