import type { JsonObject } from '../../../cloud-api/json';
import type { PriceCategory } from '../pricing/PriceBook';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';

const hour = 60 * 60 * 1000;

/**
 * What a message costs, as its statuses say it. The answer to somebody who came from an ad opens a free entry
 * point, in which everything is free; it does not keep the window open.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing
 */
export function priceOf(
	emulation: Emulation,
	{ id }: Person,
	category: PriceCategory,
): { readonly pricing: JsonObject; readonly conversation?: JsonObject } {
	const now = emulation.clock.now();
	const entry = freeEntryOf(emulation, id, now);
	if (entry === undefined) return { pricing: emulation.prices.price(category, now) };
	return {
		pricing: {
			billable: false,
			pricing_model: 'PMP',
			type: 'free_entry_point',
			category: 'referral_conversion',
		},
		conversation: {
			id: entry.conversationId,
			expiration_timestamp: String(Math.floor(entry.until / 1000)),
			origin: { type: 'referral_conversion' },
		},
	};
}

/** The free entry point that is open; an answer within 24 hours opens one. */
function freeEntryOf(
	{ people, ids, freeEntryPointHours }: Emulation,
	id: string,
	now: number,
): Person['freeEntry'] {
	const person = people.get(id);
	if ((person?.cameFromAdAt ?? -Infinity) > now - 24 * hour) {
		const freeEntry = { conversationId: ids.token(), until: now + freeEntryPointHours * hour };
		return people.change(id, { cameFromAdAt: undefined, freeEntry }).freeEntry;
	}
	const entry = person?.freeEntry;
	return entry !== undefined && entry.until > now ? entry : undefined;
}
