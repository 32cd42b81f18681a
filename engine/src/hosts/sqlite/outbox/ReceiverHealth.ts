import type { Clock } from '../../../host/clock';

/** How often the pulse is taken (real ms), and how much clock time may pass between two before we were away. */
const pulseMs = 5_000;
const longestGapMs = 60_000;

/**
 * Since when the receiver has been able to store webhooks without a break. A full disk breaks it, and so does a
 * machine that slept: the process did not run, whatever the clock says now.
 */
export class ReceiverHealth {
	#since: number;
	#lastPulse: number;
	readonly #timer: NodeJS.Timeout;
	readonly #unsubscribe: () => void;

	constructor(private readonly clock: Clock) {
		this.#since = this.#lastPulse = clock.now();
		this.#timer = setInterval(() => this.#pulse(), pulseMs).unref();
		// An announced jump is a demo's time machine, not an absence.
		this.#unsubscribe = clock.onJump(() => (this.#lastPulse = clock.now()));
	}

	/** ms UTC of the latest break's end. */
	since(): number {
		this.#pulse();
		return this.#since;
	}

	/** Something could not be stored. */
	broke(): void {
		this.#since = this.clock.now();
	}

	close(): void {
		clearInterval(this.#timer);
		this.#unsubscribe();
	}

	#pulse(): void {
		const now = this.clock.now();
		if (now - this.#lastPulse > longestGapMs || now < this.#since) this.#since = now;
		this.#lastPulse = now;
	}
}
