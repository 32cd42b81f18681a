/** The second that Meta counts by, and a little more for what the network does to the distance of two messages (ms). */
const windowMs = 1010;

/** When a number's latest messages leave, so that no second has more of them than it may. Instants are ms UTC. */
export class SecondWindow {
	/** Ascending; those that wait for their instant are in it. */
	#instants: readonly number[] = [];

	/** The next instant at which one more fits: `now` while there is room, else one after the other. */
	nextAt(perSecond: number, now: number): number {
		const most = Math.max(1, Math.floor(perSecond));
		const recent = this.#instants.filter((at) => at > now - windowMs);
		const [oldest, latest] = [recent.at(-most), recent.at(-1)];
		return oldest === undefined || latest === undefined
			? now
			: Math.max(oldest + windowMs, latest + 1000 / perSecond);
	}

	/** One more leaves at that instant. */
	take(at: number, now: number): void {
		this.#instants = [...this.#instants.filter((one) => one > now - windowMs), at].toSorted(
			(a, b) => a - b,
		);
	}

	/** What waits asks anew; nothing leaves before `now`. */
	forgetAfter(now: number): void {
		this.#instants = this.#instants.filter((at) => at <= now);
	}
}
