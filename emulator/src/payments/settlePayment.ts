import { paymentChange } from '../webhook/paymentChange';
import type { Emulation } from '../world/Emulation';
import type { PaymentOutcome } from './orderPayment';
import type { Payment } from './Payment';

/**
 * The customer pays an order, or fails to: the look-up knows, a bubble shows it, and a status webhook tells.
 * @throws Error when no order message with that reference asked this customer for money, or it is paid already.
 */
export function settlePayment(
	emulation: Emulation,
	customerId: string,
	referenceId: string,
	outcome: PaymentOutcome,
): Payment {
	const { payments, people, business, chats, clock, ids, webhooks } = emulation;
	const payment = payments.payment(referenceId);
	const person = people.get(customerId);
	if (payment?.customerId !== customerId || person === undefined) {
		throw new Error(`No order "${referenceId}" asks this customer for a payment.`);
	}
	if (payment.status === 'captured') throw new Error(`Order "${referenceId}" is paid already.`);
	const settled = payments.update({ ...payment, status: outcome, updatedAt: clock.now() });
	chats.add({
		id: ids.message(),
		customerId,
		from: 'customer',
		at: clock.now(),
		type: 'payment',
		text: outcome === 'captured' ? 'Paid' : 'The payment failed',
		content: { kind: 'payment', referenceId, outcome },
		status: 'sent',
		history: [{ status: 'sent', at: clock.now() }],
		replyTo: payment.messageId,
	});
	webhooks.enqueue(`payment ${outcome}`, paymentChange(business, person, settled));
	return settled;
}
