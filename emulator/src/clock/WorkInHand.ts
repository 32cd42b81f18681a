/** Counts what has been begun and not finished, so that a test can wait for quiet instead of sleeping. */
export class WorkInHand {
	#open = 0;
	/** Pieces of work that wait for the rest of it. */
	#standingBy = 0;
	#waiting: (() => void)[] = [];

	/** Returns the function that ends this piece of work; calling it twice counts once. */
	begin(): () => void {
		this.#open++;
		let ended = false;
		return () => {
			if (ended) return;
			ended = true;
			this.#open--;
			this.#release();
		};
	}

	async idle(): Promise<void> {
		while (this.#open > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
	}

	/**
	 * For work that is itself in hand: waits until all of the rest is done or waits likewise, at most so many real
	 * milliseconds, because a busy emulator never rests.
	 */
	async rest(mostMs: number): Promise<void> {
		const patience = AbortSignal.timeout(mostMs);
		const outOfPatience = new Promise<void>((resolve) => {
			patience.addEventListener('abort', () => resolve(), { once: true });
		});
		this.#standingBy++;
		this.#release();
		while (this.#open > this.#standingBy && !patience.aborted) {
			await Promise.race([
				outOfPatience,
				new Promise<void>((resolve) => this.#waiting.push(resolve)),
			]);
		}
		this.#standingBy--;
	}

	#release(): void {
		if (this.#open > this.#standingBy) return;
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve();
	}
}
