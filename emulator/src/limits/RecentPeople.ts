/** Who was reached in the time that just went by, each counted once. Times come in order. */
export class RecentPeople {
	readonly #windowMs: number;
	readonly #last = new Map<string, number>();
	/** Every time somebody was reached, oldest first; those before `#first` no longer count. */
	#reached: { readonly id: string; readonly at: number }[] = [];
	#first = 0;

	constructor(windowMs: number) {
		this.#windowMs = windowMs;
	}

	add(id: string, at: number): void {
		this.#last.set(id, at);
		this.#reached.push({ id, at });
	}

	has(id: string, now: number): boolean {
		return (this.#last.get(id) ?? -Infinity) > now - this.#windowMs;
	}

	count(now: number): number {
		this.#forget(now - this.#windowMs);
		return this.#last.size;
	}

	#forget(until: number): void {
		for (let one = this.#reached[this.#first]; one !== undefined && one.at <= until;) {
			if (this.#last.get(one.id) === one.at) this.#last.delete(one.id);
			one = this.#reached[++this.#first];
		}
		if (this.#first <= 1000) return;
		this.#reached = this.#reached.slice(this.#first);
		this.#first = 0;
	}
}
