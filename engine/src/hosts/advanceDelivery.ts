import type { DeliveryStatus } from '../../../cloud-api/webhooks/event';
import type { Delivery } from '../host/outbox';

const rank: Readonly<Record<Delivery, number>> = {
	none: 0,
	sent: 1,
	failed: 2,
	delivered: 3,
	read: 4,
	played: 5,
};

/**
 * How far a message got, after one more status. Meta repeats, skips and reorders statuses and may say both
 * delivered and failed (several devices): the furthest wins, and `failed` holds only while nothing was delivered.
 */
export function advanceDelivery(delivery: Delivery, status: DeliveryStatus): Delivery {
	return status !== 'unknown' && rank[status] > rank[delivery] ? status : delivery;
}
