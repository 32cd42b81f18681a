/** Who was reached in the time that just went by, each counted once. */
export class RecentPeople {
	readonly #windowMs: number;
	/** By the last time, oldest first. */
	readonly #last = new Map<string, number>();

	constructor(windowMs: number) {
		this.#windowMs = windowMs;
	}

	add(id: string, at: number): void {
		this.#last.delete(id);
		this.#last.set(id, at);
	}

	has(id: string, now: number): boolean {
		return (this.#last.get(id) ?? -Infinity) > now - this.#windowMs;
	}

	count(now: number): number {
		for (const [id, at] of this.#last) {
			if (at > now - this.#windowMs) break;
			this.#last.delete(id);
		}
		return this.#last.size;
	}
}
