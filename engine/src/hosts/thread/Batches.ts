import type { MessagePort } from 'node:worker_threads';

/** So many are sent at once even if more are to come: the other thread can begin. */
const most = 16;

/**
 * Messages between threads, those that come together in one: to wake a thread costs more than to tell it ten things.
 */
export class Batches<Out, In> {
	#batch: Out[] = [];

	constructor(
		private readonly port: MessagePort,
		onMessage: (message: In) => void,
		/** When what was gathered goes, at the latest. */
		private readonly later: (post: () => void) => void,
	) {
		port.on('message', (batch: readonly In[]) => batch.forEach((message) => onMessage(message)));
	}

	/** Sends it soon, after what was given before. */
	send(message: Out): void {
		const gathered = this.#batch.push(message);
		if (gathered === most) this.#post();
		else if (gathered === 1) this.later(() => this.#post());
	}

	#post(): void {
		if (this.#batch.length === 0) return;
		const batch = this.#batch;
		this.#batch = [];
		this.port.postMessage(batch, []);
	}
}
