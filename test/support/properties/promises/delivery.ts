import fc from 'fast-check';
import type { DeliveryStatus } from '../../../../cloud-api/webhooks/event';
import type { Delivery } from '../../../../engine/src/host/outbox';
import { advanceDelivery } from '../../../../engine/src/hosts/advanceDelivery';
import { checkedOf } from '../checkedOf';
import type { Property } from '../Property';

const anyStatuses = fc.array(
	fc.constantFrom<DeliveryStatus>('sent', 'delivered', 'read', 'played', 'failed', 'unknown'),
	{ minLength: 1, maxLength: 12 },
);

/** A phone that had a message never has it less. */
export const delivery: Property = {
	name: 'how far a message got is told by its statuses, not by their order',
	share: 1,
	async check({ runs, seed, knownBad }) {
		const advance = knownBad
			? (_before: Delivery, status: DeliveryStatus): Delivery =>
					status === 'unknown' ? 'none' : status
			: advanceDelivery;
		const shuffled = anyStatuses.chain((statuses) =>
			fc.tuple(
				fc.constant(statuses),
				fc.shuffledSubarray([...statuses, ...statuses], {
					minLength: statuses.length * 2,
				}),
			),
		);
		const property = fc.property(shuffled, ([statuses, again]) => {
			const end = statuses.reduce<Delivery>(advance, 'none');
			if (again.reduce<Delivery>(advance, 'none') !== end)
				throw new Error(`in another order it is not ${end}`);
			const arrived = statuses.some((status) => ['delivered', 'read', 'played'].includes(status));
			if (arrived && end === 'failed') throw new Error('it arrived and counts as failed');
		});
		return checkedOf(fc.check(property, { numRuns: runs, seed }));
	},
};
