/**
 * Twice as many as may be on their way to Meta, or back and not written down yet (512): what belongs to one of them is
 * wanted from when it is asked for until then, and of the latest only half are sure to be there.
 */
const most = 1024;

/**
 * What was read of the file or written to it, so that it need not be read again: the latest thousand values or so. It
 * is told in the middle of transactions, so it has to forget everything when one is undone: see `GroupCommit`.
 */
export class Memory<Value> {
	#young = new Map<string, Value>();
	/** Goes as a whole when the young are as many: to drop the oldest each time costs more than all the rest. */
	#old: ReadonlyMap<string, Value> = new Map<string, Value>();

	get(key: string): Value | undefined {
		return this.#young.get(key) ?? this.#old.get(key);
	}

	set(key: string, value: Value): void {
		this.#young.set(key, value);
		if (this.#young.size * 2 < most) return;
		this.#old = this.#young;
		this.#young = new Map();
	}

	forget(): void {
		this.#young = new Map();
		this.#old = this.#young;
	}
}
