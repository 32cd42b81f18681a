import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import type { OperationForm } from '../OperationForm';

export const get: OperationForm = {
	name: 'Look Up',
	action: 'Look up payment',
	description: 'Read whether an order was paid (India); ask this, not the webhook, before you ship',
	entries: paymentsOf,
	example: { configurationName: 'shop-upi', paymentReferenceId: 'order-1001' },
};

/** One entry per payment of the order; none when the customer has not tried yet. */
function paymentsOf({ payments }: JsonObject): readonly JsonObject[] {
	return Array.isArray(payments) ? payments.filter(isJsonObject) : [];
}
