/** How often the event loop is asked to show up (real ms), and for how many of those times it is remembered. */
const everyMs = 500;
const remembered = 20;

/** How late the event loop was of late: a process that is alive but does not get round to anything is not live. */
export class LoopLag {
	readonly #late: number[] = [];
	readonly #timer: NodeJS.Timeout;
	#expected = performance.now() + everyMs;

	constructor() {
		this.#timer = setInterval(() => {
			const now = performance.now();
			this.#late.push(Math.max(0, now - this.#expected));
			if (this.#late.length > remembered) this.#late.shift();
			this.#expected = now + everyMs;
		}, everyMs).unref();
	}

	/** The worst of the last ten seconds (ms). */
	worst(): number {
		return Math.max(0, ...this.#late);
	}

	close(): void {
		clearInterval(this.#timer);
	}
}
