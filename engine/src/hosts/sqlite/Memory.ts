/**
 * What was read of the file or written to it, so that it need not be read again: the latest `most` values. It is told
 * in the middle of transactions, so it has to forget everything when one is undone: see `GroupCommit`.
 */
export class Memory<Value> {
	readonly #values = new Map<string, Value>();

	constructor(private readonly most: number) {}

	get(key: string): Value | undefined {
		return this.#values.get(key);
	}

	set(key: string, value: Value): void {
		this.#values.delete(key);
		this.#values.set(key, value);
		if (this.#values.size <= this.most) return;
		const [oldest] = this.#values.keys();
		if (oldest !== undefined) this.#values.delete(oldest);
	}

	forget(): void {
		this.#values.clear();
	}
}
