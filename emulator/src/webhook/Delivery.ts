/** What became of one attempt to hand a webhook over. */
export type AttemptResult =
	| { readonly kind: 'answered'; readonly status: number }
	| { readonly kind: 'noAnswer'; readonly reason: string };

/** One webhook on its way: what it is about and every attempt so far. Times are the emulator's. */
export interface Delivery {
	readonly id: number;
	/** `message text`, `status sent, status read`, …: enough to recognise it, without its content. */
	readonly about: string;
	/** How many messages, statuses and news it brings. */
	readonly updates: number;
	readonly state: 'waiting' | 'delivered' | 'lost' | 'unsubscribed';
	readonly createdAt: number;
	readonly attempts: readonly {
		readonly at: number;
		/** Real milliseconds until the answer. */
		readonly tookMs: number;
		readonly result: AttemptResult;
	}[];
	readonly nextAttemptAt?: number;
}
