/** A map that forgets: entries older than the lifetime, and the oldest ones beyond the capacity. */
export class BoundedMap<Value> {
	readonly #entries = new Map<string, { readonly value: Value; readonly until: number }>();

	constructor(
		private readonly bounds: { readonly capacity: number; readonly lifetimeMs: number },
	) {}

	get(key: string, now: number): Value | undefined {
		const entry = this.#entries.get(key);
		return entry === undefined || entry.until <= now ? undefined : entry.value;
	}

	set(key: string, value: Value, now: number): void {
		this.#entries.delete(key);
		this.#entries.set(key, { value, until: now + this.bounds.lifetimeMs });
		// All live equally long, so the oldest are first and the walk ends at the first that may stay.
		for (const [oldest, { until }] of this.#entries) {
			if (until > now && this.#entries.size <= this.bounds.capacity) break;
			this.#entries.delete(oldest);
		}
	}

	delete(key: string): void {
		this.#entries.delete(key);
	}

	get size(): number {
		return this.#entries.size;
	}
}
