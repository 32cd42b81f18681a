/** The people the business has blocked, by the emulator's handle, in the order it did. */
export class BlockList {
	readonly #people = new Set<string>();

	all(): readonly string[] {
		return [...this.#people];
	}

	has(personId: string): boolean {
		return this.#people.has(personId);
	}

	add(personId: string): void {
		this.#people.add(personId);
	}

	/** Whether the person was on it. */
	remove(personId: string): boolean {
		return this.#people.delete(personId);
	}
}
