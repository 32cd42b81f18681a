import type { JsonObject } from '../../../cloud-api/json';

export type PriceCategory = 'marketing' | 'utility' | 'authentication' | 'service';

/** Free service messages per business number and calendar month (UTC) since 2026-10-01. */
const freeServicePerMonth = 1000;

/** Counts what is billed, by the rules of 2026-10-01, and writes the `pricing` member of statuses. */
export class PriceBook {
	readonly #serviceByMonth = new Map<string, number>();

	price(category: PriceCategory, at: number): JsonObject {
		const free = category === 'service' && this.#takeFree(at);
		return {
			billable: !free,
			pricing_model: 'PMP',
			type: free ? 'free_customer_service' : 'regular',
			category,
		};
	}

	#takeFree(at: number): boolean {
		const month = new Date(at).toISOString().slice(0, 7);
		const used = (this.#serviceByMonth.get(month) ?? 0) + 1;
		this.#serviceByMonth.set(month, used);
		return used <= freeServicePerMonth;
	}
}
