/** Counts what has been begun and not finished, so that a test can wait for quiet instead of sleeping. */
export class WorkInHand {
	#open = 0;
	#waiting: (() => void)[] = [];

	/** Returns the function that ends this piece of work; calling it twice counts once. */
	begin(): () => void {
		this.#open++;
		let ended = false;
		return () => {
			if (ended) return;
			ended = true;
			this.#open--;
			if (this.#open === 0) this.#release();
		};
	}

	async idle(): Promise<void> {
		while (this.#open > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
	}

	#release(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve();
	}
}
