/** When something happened, as far back as it still counts. Times come in order. */
export class RecentTimes {
	#times: number[] = [];
	/** Those before this place no longer count; they are dropped now and then, not one by one. */
	#first = 0;

	add(at: number): void {
		this.#times.push(at);
	}

	/** How many happened later than that. */
	countAfter(at: number): number {
		while ((this.#times[this.#first] ?? Infinity) <= at) this.#first++;
		if (this.#first > 1000) {
			this.#times = this.#times.slice(this.#first);
			this.#first = 0;
		}
		return this.#times.length - this.#first;
	}

	/** The oldest that counts, after `countAfter`. */
	oldest(): number | undefined {
		return this.#times[this.#first];
	}
}
