import type { Clock } from './clock';

/** Node fires a timeout of more than 24.8 days at once, so longer sleeps are taken in days. */
const longestSleepMs = 24 * 60 * 60 * 1000;

/** One alarm on a clock: calls back when the instant has come, or earlier, so that the listener looks again. */
export class Wakeup {
	#timer: NodeJS.Timeout | undefined;
	readonly #unsubscribe: () => void;

	constructor(
		private readonly clock: Clock,
		private readonly listener: () => void,
	) {
		this.#unsubscribe = clock.onJump(listener);
	}

	/** Replaces the alarm; `null` = none. */
	at(due: number | null): void {
		clearTimeout(this.#timer);
		if (due === null) return;
		const sleep = Math.min(Math.max(due - this.clock.now(), 0), longestSleepMs);
		this.#timer = setTimeout(this.listener, sleep).unref();
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#unsubscribe();
	}
}
