import type { Watermark } from './Watermarks';

/** What is known when a send is uncertain. */
export interface Uncertainty {
	readonly sentAt: number;
	readonly now: number;
	/** Since when the receiver has been up and storing without a break. */
	readonly healthySince: number;
	readonly backlog: number;
	readonly watermark: Watermark;
	/** W: how long a status may still be on its way (ms). */
	readonly wait: number;
}

/** W = max(base, 3 × the delay that 99.9 % of statuses stay under). */
export const reconcileWait = (base: number, slowestDelay: number): number =>
	Math.max(base, 3 * slowestDelay);

/** When the waiting alone would be over (ms UTC). */
export const waitOverAt = ({
	sentAt,
	healthySince,
	wait,
}: Pick<Uncertainty, 'sentAt' | 'healthySince' | 'wait'>): number =>
	Math.max(sentAt, healthySince) + wait;

/**
 * Whether silence may be taken to mean that Meta never took the message: the receiver was up for all of W,
 * everything received is decided, and webhooks have provably overtaken this send on its number: a later send has its
 * status, or the number got a message that was written a whole W later.
 */
export function silenceMeansNo(uncertainty: Uncertainty): boolean {
	const { sentAt, now, backlog, watermark, wait } = uncertainty;
	const overtaken = watermark.sendWithStatusAt > sentAt || watermark.messageAt >= sentAt + wait;
	return backlog === 0 && now >= waitOverAt(uncertainty) && overtaken;
}
