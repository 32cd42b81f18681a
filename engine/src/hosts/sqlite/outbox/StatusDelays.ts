/** New delays that may come in before the figure is worked out afresh; a slower one than it counts at once. */
const patience = 100;

/** How long first statuses take to come, over the latest sends. */
export class StatusDelays {
	/** How many of the latest sends are looked at. */
	static readonly remembered = 10_000;
	readonly #delays: number[];
	#oldest = 0;
	#slowest = 0;
	#unseen = Number.POSITIVE_INFINITY;

	/** `known` are earlier delays in ms, the oldest first: they are given up in that order. */
	constructor(known: readonly number[]) {
		this.#delays = known.slice(-StatusDelays.remembered);
	}

	add(delay: number): void {
		if (this.#delays.length < StatusDelays.remembered) this.#delays.push(delay);
		else {
			this.#delays[this.#oldest] = delay;
			this.#oldest = (this.#oldest + 1) % StatusDelays.remembered;
		}
		this.#unseen = delay > this.#slowest ? Number.POSITIVE_INFINITY : this.#unseen + 1;
	}

	/** The delay (ms) that 999 in 1,000 stayed under or at; 0 when none is known. */
	slowest(): number {
		if (this.#unseen >= patience) {
			const sorted = this.#delays.toSorted((a, b) => a - b);
			this.#slowest = sorted[Math.ceil(sorted.length * 0.999) - 1] ?? 0;
			this.#unseen = 0;
		}
		return this.#slowest;
	}
}
