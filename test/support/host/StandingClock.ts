import type { TimeTold, ToldClock } from '../../../engine/src/hosts/thread/ThreadClock';

/** A clock that moves only when a test moves it. */
export class StandingClock implements ToldClock {
	readonly #listeners = new Set<() => void>();
	#now: number;

	constructor(at = '2026-03-02T10:00:00Z') {
		this.#now = Date.parse(at);
	}

	now(): number {
		return this.#now;
	}

	time(): TimeTold {
		return { kind: 'stands', now: this.#now };
	}

	advance(ms: number): void {
		this.#now += ms;
		for (const listener of this.#listeners) listener();
	}

	onJump(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => seconds(count * 60);
export const hours = (count: number): number => minutes(count * 60);
