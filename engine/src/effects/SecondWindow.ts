/** The second that Meta counts by, and a little more for what the network does to the distance of two messages (ms). */
const windowMs = 1010;

/** When a number's latest messages leave, so that no second has more of them than it may. Instants are ms UTC. */
export class SecondWindow {
	/** Ascending; those that wait for their instant are in it. What is before `#from` is over. */
	#instants: number[] = [];
	#from = 0;

	/** The next instant at which one more fits: `now` while there is room, else one after the other. */
	nextAt(perSecond: number, now: number): number {
		this.#forgetOver(now);
		const most = Math.max(1, Math.floor(perSecond));
		const count = this.#instants.length - this.#from;
		const [oldest, latest] = [this.#instants.at(-most), this.#instants.at(-1)];
		return count < most || oldest === undefined || latest === undefined
			? now
			: Math.max(oldest + windowMs, latest + 1000 / perSecond);
	}

	/** One more leaves at that instant. */
	take(at: number, now: number): void {
		this.#forgetOver(now);
		let place = this.#instants.length;
		while (place > this.#from && (this.#instants[place - 1] ?? at) > at) place--;
		this.#instants.splice(place, 0, at);
	}

	/** What waits asks anew; nothing leaves before `now`. */
	forgetAfter(now: number): void {
		this.#instants = this.#instants.filter((at) => at <= now);
		this.#from = Math.min(this.#from, this.#instants.length);
	}

	/** A long line is not copied each time that its head moves. */
	#forgetOver(now: number): void {
		while ((this.#instants[this.#from] ?? Infinity) <= now - windowMs) this.#from++;
		if (this.#from < 1000 || this.#from * 2 < this.#instants.length) return;
		this.#instants = this.#instants.slice(this.#from);
		this.#from = 0;
	}
}
