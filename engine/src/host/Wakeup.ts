import type { Clock } from './clock';

/**
 * A timeout counts the time the machine was awake, which is not the clock's when it slept or was set right, and Node
 * fires one of more than 24.8 days at once: longer sleeps are taken a minute at a time.
 */
const longestSleepMs = 60 * 1000;

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
