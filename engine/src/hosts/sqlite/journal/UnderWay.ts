interface Generation {
	count: number;
	over: () => void;
}

const newGeneration = (): Generation => ({ count: 0, over: () => undefined });

/** Counts what is under way, so that somebody can wait for what began before them, and for nothing else. */
export class UnderWay {
	#young = newGeneration();
	#earlier: Promise<unknown> = Promise.resolve();

	/** Does `work`, and counts it until it is over. */
	async during<T>(work: () => Promise<T>): Promise<T> {
		const generation = this.#young;
		generation.count++;
		try {
			return await work();
		} finally {
			generation.count--;
			if (generation.count === 0) generation.over();
		}
	}

	/** Resolves when all that is under way now is over. */
	async past(): Promise<void> {
		const generation = this.#young;
		if (generation.count > 0) {
			this.#young = newGeneration();
			const over = new Promise<void>((resolve) => (generation.over = resolve));
			this.#earlier = Promise.all([this.#earlier, over]);
		}
		await this.#earlier;
	}
}
