import type { InboxEntry } from '../host/forwards';

/** What is to be delivered of one contact, in order; the first is under way or waits for its next try. */
export interface ContactLine {
	readonly key: string;
	readonly entries: InboxEntry[];
	/** Tries of the first one that came to nothing. */
	tries: number;
	/** ms UTC. */
	notBefore: number;
	busy: boolean;
}

/** The events a forward has read and not finished, a line for each contact. */
export class ContactLines {
	readonly #lines = new Map<string, ContactLine>();
	/** In rising order, because they are added as they are read. */
	readonly #unfinished = new Set<number>();

	get size(): number {
		return this.#unfinished.size;
	}

	/** The place of the oldest unfinished event; `null` = all are finished. */
	get oldest(): number | null {
		const [first] = this.#unfinished;
		return first ?? null;
	}

	add(entry: InboxEntry): void {
		const key = keyOf(entry);
		const line = this.#lines.get(key);
		if (line === undefined)
			this.#lines.set(key, { key, entries: [entry], tries: 0, notBefore: 0, busy: false });
		else line.entries.push(entry);
		this.#unfinished.add(entry.seq);
	}

	/** The first of a line is over, one way or the other. */
	finish(line: ContactLine, { seq }: InboxEntry): void {
		line.entries.shift();
		line.tries = 0;
		line.notBefore = 0;
		this.#unfinished.delete(seq);
		if (line.entries.length === 0) this.#lines.delete(line.key);
	}

	/** Lines whose first may be tried, and when the next other one may be (ms UTC). */
	ready(now: number): { readonly lines: readonly ContactLine[]; readonly next: number | null } {
		const idle = [...this.#lines.values()].filter(({ busy }) => !busy);
		const later = idle.filter(({ notBefore }) => notBefore > now).map(({ notBefore }) => notBefore);
		return {
			lines: idle.filter(({ notBefore }) => notBefore <= now),
			next: later.length === 0 ? null : Math.min(...later),
		};
	}
}

/** What concerns no contact of ours keeps its order among its like. */
function keyOf({ contactId, body }: InboxEntry): string {
	if (contactId !== null) return contactId;
	const about = body.kind === 'unknown' ? body.about : undefined;
	return JSON.stringify([about?.phoneNumberId, about?.identity, about?.wabaId, about?.field]);
}
