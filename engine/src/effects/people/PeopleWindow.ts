/** The 24 hours that Meta counts, and a minute for what lies between our clock and Meta's (ms). */
export const windowMs = 86_400_000 + 60_000;
/** Whoever does not come when it is their turn has lost it after this time (ms). */
const latenessMs = 10 * 60_000;

/** The people reached in the last 24 hours, each once, and the turns of those who wait until there is room. */
export class PeopleWindow {
	/** When each was reached last, the earliest first. */
	readonly #reached = new Map<string, number>();
	/** When each may be reached, the earliest first. */
	readonly #turns = new Map<string, number>();

	/** When this person may be reached (ms UTC): `now` while they are known, or there is room. */
	at(person: string, most: number, now: number): number {
		this.#forget(now);
		if (this.#reached.has(person)) return now;
		return this.#turns.get(person) ?? this.#nextAt(most, now);
	}

	/** They wait for what `at` said. */
	keep(person: string, at: number): void {
		if (!this.#turns.has(person)) this.#turns.set(person, at);
	}

	/** They are reached; returns when they were before, `null` = not in this time. */
	use(person: string, at: number): number | null {
		const before = this.#reached.get(person) ?? null;
		this.#turns.delete(person);
		this.#reached.delete(person);
		this.#reached.set(person, at);
		return before;
	}

	/** They were not reached after all. */
	giveBack(person: string, before: number | null): void {
		this.#reached.delete(person);
		if (before !== null) this.#reached.set(person, before);
	}

	/** Who waits asks anew. */
	forgetTurns(): void {
		this.#turns.clear();
	}

	count(now: number): number {
		this.#forget(now);
		return this.#reached.size;
	}

	/** There is room when somebody who was reached is counted no more; after that, when one of those who wait is not. */
	#nextAt(most: number, now: number): number {
		let ahead = this.#reached.size + this.#turns.size - most;
		if (ahead < 0) return now;
		for (const times of [this.#reached, this.#turns])
			for (const at of times.values()) if (ahead-- === 0) return Math.max(now, at + windowMs);
		return now + windowMs;
	}

	#forget(now: number): void {
		for (const [person, at] of this.#reached) {
			if (at > now - windowMs) break;
			this.#reached.delete(person);
		}
		for (const [person, at] of this.#turns) {
			if (now <= at + latenessMs) break;
			this.#turns.delete(person);
		}
	}
}
