/**
 * A map that forgets: an entry is found for its lifetime and at most as long again, unless there are more than the
 * capacity; then the older half goes. Two generations, because taking the oldest out of one `Map` again and again
 * leaves holes that every walk from its start must step over; and no time with each entry, because a garbage
 * collector has to carry whatever is kept.
 */
export class BoundedMap<Value> {
	#young = new Map<string, Value>();
	#old = new Map<string, Value>();
	/** When the young generation becomes the old one (ms). */
	#turnsAt = 0;

	constructor(
		private readonly bounds: { readonly capacity: number; readonly lifetimeMs: number },
	) {}

	get(key: string, now: number): Value | undefined {
		this.#age(now);
		return this.#young.get(key) ?? this.#old.get(key);
	}

	set(key: string, value: Value, now: number): void {
		this.#age(now);
		if (this.#young.size >= this.bounds.capacity / 2) this.#turn(now);
		this.#young.set(key, value);
	}

	delete(key: string): void {
		this.#young.delete(key);
		this.#old.delete(key);
	}

	#age(now: number): void {
		if (now < this.#turnsAt) return;
		// After a long rest both generations are over.
		if (now >= this.#turnsAt + this.bounds.lifetimeMs) this.#turn(now);
		this.#turn(now);
	}

	#turn(now: number): void {
		this.#old = this.#young;
		this.#young = new Map();
		this.#turnsAt = now + this.bounds.lifetimeMs;
	}
}
