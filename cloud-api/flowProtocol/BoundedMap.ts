interface Entry<Value> {
	readonly value: Value;
	readonly until: number;
}

/**
 * A map that forgets: an entry older than the lifetime is not found, and when there are as many as the capacity the
 * older half goes. Two generations, because taking the oldest out of one `Map` again and again leaves holes that every
 * walk from its start must step over.
 */
export class BoundedMap<Value> {
	#young = new Map<string, Entry<Value>>();
	#old = new Map<string, Entry<Value>>();

	constructor(
		private readonly bounds: { readonly capacity: number; readonly lifetimeMs: number },
	) {}

	get(key: string, now: number): Value | undefined {
		const entry = this.#young.get(key) ?? this.#old.get(key);
		return entry === undefined || entry.until <= now ? undefined : entry.value;
	}

	set(key: string, value: Value, now: number): void {
		if (this.#young.size >= this.bounds.capacity / 2) {
			this.#old = this.#young;
			this.#young = new Map();
		}
		this.#young.set(key, { value, until: now + this.bounds.lifetimeMs });
	}

	delete(key: string): void {
		this.#young.delete(key);
		this.#old.delete(key);
	}
}
