/** The marketing templates each person got lately, of this business and of others. */
export class MarketingCount {
	readonly #times = new Map<string, readonly number[]>();

	add(personId: string, at: number): void {
		this.#times.set(personId, [...(this.#times.get(personId) ?? []), at]);
	}

	countAfter(personId: string, at: number): number {
		return (this.#times.get(personId) ?? []).filter((time) => time > at).length;
	}
}
