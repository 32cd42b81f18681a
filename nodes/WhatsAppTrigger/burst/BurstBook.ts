import type { MessageEvent } from '../../../cloud-api/webhooks/event';

/** The messages a contact wrote while the first delivery of them was held. */
interface Burst {
	readonly messages: MessageEvent[];
	readonly over: Promise<void>;
}

/**
 * Messages that are held, in this process, until their contact may have finished. The delivery that came first gets all
 * of them; those after it wait as long and get none. Nobody's delivery is answered before, so that after a crash Meta
 * brings all of them again.
 */
export class BurstBook {
	readonly #open = new Map<string, Burst>();

	/** The messages of the burst, for the delivery that opened it; an empty list for one that joined it. */
	async join(
		key: string,
		messages: readonly MessageEvent[],
		hold: () => Promise<void>,
	): Promise<readonly MessageEvent[]> {
		const open = this.#open.get(key);
		if (open !== undefined) {
			open.messages.push(...messages);
			await open.over;
			return [];
		}
		const burst: Burst = { messages: [...messages], over: hold() };
		this.#open.set(key, burst);
		try {
			await burst.over;
		} finally {
			this.#open.delete(key);
		}
		return burst.messages;
	}
}
