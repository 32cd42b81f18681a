/** First come, first served. Leaving costs the same however long the queue is, which an array's `shift` does not. */
export class Queue<T> implements Iterable<T> {
	#items: (T | undefined)[] = [];
	#head = 0;

	get first(): T | undefined {
		return this.#items[this.#head];
	}

	join(item: T): void {
		this.#items.push(item);
	}

	/** Puts some before all others, in their order. */
	cutIn(items: readonly T[]): void {
		this.#items = [...items, ...this];
		this.#head = 0;
	}

	leave(): T | undefined {
		const item = this.first;
		if (item === undefined) return undefined;
		this.#items[this.#head++] = undefined;
		if (this.#head * 2 > this.#items.length) {
			this.#items = this.#items.slice(this.#head);
			this.#head = 0;
		}
		return item;
	}

	*[Symbol.iterator](): Iterator<T> {
		for (let index = this.#head; index < this.#items.length; index++) {
			const item = this.#items[index];
			if (item !== undefined) yield item;
		}
	}
}
