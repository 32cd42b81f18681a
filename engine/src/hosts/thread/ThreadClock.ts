import type { Clock } from '../../host/clock';

/** A clock's time as it is told to another thread: one that stands, or how far it is from the machine's. */
export type TimeTold =
	| { readonly kind: 'stands'; readonly now: number }
	| { readonly kind: 'runs'; readonly offsetMs: number };

/** A clock whose time can be told to another thread. */
export interface ToldClock extends Clock {
	time(): TimeTold;
}

/** In the host's thread, the clock of the thread that tells it the time. */
export class ThreadClock implements Clock {
	readonly #listeners = new Set<() => void>();

	constructor(private time: TimeTold) {}

	now(): number {
		return this.time.kind === 'stands' ? this.time.now : Date.now() + this.time.offsetMs;
	}

	onJump(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** The time has jumped. */
	told(time: TimeTold): void {
		this.time = time;
		for (const listener of this.#listeners) listener();
	}
}
