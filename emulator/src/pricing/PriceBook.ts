import type { JsonObject } from '../../../cloud-api/json';

export type PriceCategory = 'marketing' | 'utility' | 'authentication' | 'service';

/** Free service messages per business number and calendar month (UTC) since 2026-10-01. */
export const freeServicePerMonth = 1000;

/** Counts what is billed, by the rules of 2026-10-01, and writes the `pricing` member of statuses. */
export class PriceBook {
	readonly #serviceByMonth = new Map<string, number>();

	price(category: PriceCategory, at: number): JsonObject {
		const free = this.isFree(category, at);
		if (category === 'service') this.#serviceByMonth.set(monthOf(at), this.usedFree(at) + 1);
		return {
			billable: !free,
			pricing_model: 'PMP',
			type: free ? 'free_customer_service' : 'regular',
			category,
		};
	}

	/** Whether the next message of this category is within the free ones of its month. */
	isFree(category: PriceCategory, at: number): boolean {
		return category === 'service' && this.usedFree(at) < freeServicePerMonth;
	}

	/** How many service messages were counted in the month of that time. */
	usedFree(at: number): number {
		return this.#serviceByMonth.get(monthOf(at)) ?? 0;
	}
}

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);
