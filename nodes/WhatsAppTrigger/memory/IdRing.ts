import { createHash } from 'node:crypto';

/** Characters of base64url one id takes: 48 bits, so that among 10,000 ids a mix-up has a chance of 1 in 10^10. */
const width = 8;

/**
 * A bounded memory of ids, to be stored as one text. Only a hash of each is kept: n8n stores the text in clear with
 * the workflow, where phone numbers have no place.
 */
export class IdRing {
	/** Oldest first. */
	readonly #hashes: Set<string>;

	constructor(
		stored: string,
		private readonly capacity: number,
	) {
		this.#hashes = new Set(stored.match(new RegExp(`.{${width}}`, 'g')));
	}

	has(id: string): boolean {
		return this.#hashes.has(hashOf(id));
	}

	/** Makes an id the newest; beyond the capacity the oldest is forgotten. */
	add(id: string): void {
		const hash = hashOf(id);
		this.#hashes.delete(hash);
		this.#hashes.add(hash);
		const [oldest] = this.#hashes;
		if (this.#hashes.size > this.capacity && oldest !== undefined) this.#hashes.delete(oldest);
	}

	toString(): string {
		return [...this.#hashes].join('');
	}
}

const hashOf = (id: string): string =>
	createHash('sha256').update(id).digest('base64url').slice(0, width);
