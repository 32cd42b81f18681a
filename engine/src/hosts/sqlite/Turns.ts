interface Waiting<T> {
	readonly item: T;
	readonly done: () => void;
	readonly failed: (error: unknown) => void;
}

/**
 * One after the other, and for all who wait at once: what is added while a turn is under way shares the next one. So
 * what costs the same for one as for many, such as a sync of the disk, is had as often as it can be, and no more.
 */
export class Turns<T> {
	/** While there are any, a turn that will take them is to come. */
	readonly #waiting: Waiting<T>[] = [];
	/** Ends with the last turn; never rejects. */
	#last: Promise<void> = Promise.resolve();

	constructor(private readonly perform: (items: readonly T[]) => Promise<void>) {}

	/** Resolves once a turn with `item` has ended; rejects with what that turn failed with. */
	add(item: T): Promise<void> {
		return new Promise((done, failed) => {
			this.#waiting.push({ item, done, failed });
			if (this.#waiting.length === 1) this.#last = this.#last.then(() => this.#take());
		});
	}

	/** Does `work` in a turn of its own; resolves, or rejects, as it does. */
	alone(work: () => Promise<void>): Promise<void> {
		const working = this.#last.then(work);
		this.#last = working.catch(() => undefined);
		return working;
	}

	/** Resolves when all that was asked for until now is done. */
	idle(): Promise<void> {
		return this.#last;
	}

	async #take(): Promise<void> {
		const taken = this.#waiting.splice(0);
		try {
			await this.perform(taken.map(({ item }) => item));
			for (const { done } of taken) done();
		} catch (error) {
			for (const { failed } of taken) failed(error);
		}
	}
}
