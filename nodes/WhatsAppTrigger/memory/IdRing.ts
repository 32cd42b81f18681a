import { createHash } from 'node:crypto';

/** Characters of base64url one id takes: 48 bits, so that among 10,000 ids a mix-up has a chance of 1 in 10^10. */
const width = 8;

/**
 * A bounded memory of ids, to be stored as one text. Only a hash of each is kept: n8n stores the text in clear with
 * the workflow, where phone numbers have no place.
 */
export class IdRing {
	/** Oldest first. */
	#hashes: Set<string>;

	constructor(
		stored: string,
		private readonly capacity: number,
	) {
		this.#hashes = new Set(entriesOf(stored));
	}

	has(id: string): boolean {
		return this.#hashes.has(hashOf(id));
	}

	/** Makes an id the newest; beyond the capacity the oldest is forgotten. */
	add(id: string): void {
		const hash = hashOf(id);
		this.#hashes.delete(hash);
		this.#hashes.add(hash);
		this.#forget();
	}

	/** Takes over what a stored text has more, as older than everything here. */
	absorb(stored: string): void {
		const more = entriesOf(stored).filter((hash) => !this.#hashes.has(hash));
		if (more.length === 0) return;
		this.#hashes = new Set([...more, ...this.#hashes]);
		this.#forget();
	}

	toString(): string {
		return [...this.#hashes].join('');
	}

	#forget(): void {
		for (const oldest of this.#hashes) {
			if (this.#hashes.size <= this.capacity) return;
			this.#hashes.delete(oldest);
		}
	}
}

const hashOf = (id: string): string =>
	createHash('sha256').update(id).digest('base64url').slice(0, width);

const entriesOf = (stored: string): readonly string[] =>
	stored.match(new RegExp(`.{${width}}`, 'g')) ?? [];
