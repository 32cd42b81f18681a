import type { StatusEvent } from '../../../../../cloud-api/webhooks/event';
import { categoryOf } from '../../../core/categoryOf';
import type { PriceTable } from '../../../core/budget/PriceTable';
import type { MessageCategory } from '../../../core/effect';
import type { Delivery } from '../../../host/outbox';
import type { Contacts } from '../contacts/Contacts';
import { effectOf } from './effectOf';
import type { OutboxChange, OutboxRecord } from './OutboxTable';
import type { ChargeOf } from './settleRow';

/** What messages are charged: by the operator's prices at first, by Meta's statuses as they come. */
export class Charges {
	constructor(
		private readonly contacts: Pick<Contacts, 'load'>,
		private readonly prices: PriceTable | null,
	) {}

	/** What a row would be charged, by category; without prices messages are counted, and cost nothing. */
	of({ contact_id: contactId }: OutboxRecord): ChargeOf {
		return (category) => {
			if (this.prices === null) return 0;
			return this.prices.of(this.contacts.load(contactId)?.contact.identity ?? {}, category);
		};
	}

	/** What a status says of how a row counts: Meta's word for its category, and whether it is charged, beat ours. */
	afterStatus(
		row: OutboxRecord,
		{ pricing }: StatusEvent,
		delivery: Delivery,
	): Pick<OutboxChange, 'sent_as' | 'charge'> {
		const told = pricing?.category === undefined ? null : categoryOf(pricing.category);
		const category = told ?? row.sent_as ?? asked(row);
		if (category === null) return {};
		if (delivery === 'failed') return { sent_as: category, charge: null };
		// A status that names no price leaves it as it is; of a row that had come to nothing it tells that it left.
		if (pricing === undefined) {
			if (row.sent_as !== null) return {};
			return { sent_as: category, charge: category === 'service' ? null : this.of(row)(category) };
		}
		if (!isCharged(pricing)) return { sent_as: category, charge: null };
		const same = row.charge !== null && row.sent_as === category;
		return { sent_as: category, charge: same ? row.charge : this.of(row)(category) };
	}
}

function asked(row: OutboxRecord): MessageCategory | null {
	const effect = effectOf(row);
	return effect.kind === 'send' ? effect.category : null;
}

/**
 * Whether Meta charges for it. \`billable\` is on its way out; the type stays.
 * @see https://developers.facebook.com/docs/whatsapp/pricing
 */
const isCharged = ({ billable, type, subtype }: NonNullable<StatusEvent['pricing']>): boolean =>
	billable !== false && type?.startsWith('free') !== true && subtype !== 'paid_exempt';
