import type { JsonObject } from '../../../cloud-api/json';
import type { Payment } from '../payments/Payment';
import type { Business } from '../world/Business';
import type { Person } from '../world/Person';
import { paymentStatusChange } from './changes';

const seconds = (at: number): number => Math.floor(at / 1000);

/** A payment's status: a `pending` one of a failed try, `captured` when the money is there. */
export function paymentChange(business: Business, person: Person, payment: Payment): JsonObject {
	const captured = payment.status === 'captured';
	return paymentStatusChange(business, person, {
		id: payment.messageId,
		timestamp: String(seconds(payment.updatedAt)),
		status: captured ? 'captured' : 'pending',
		payment: {
			reference_id: payment.referenceId,
			amount: { value: payment.total, offset: 100 },
			currency: payment.currency,
			transaction: {
				id: payment.transactionId,
				type: 'upi',
				status: captured ? 'success' : 'failed',
				method: { type: 'upi' },
				created_timestamp: seconds(payment.createdAt),
				updated_timestamp: seconds(payment.updatedAt),
				...(captured ? {} : { error: { code: 'payment_failed', reason: 'declined' } }),
			},
		},
	});
}
