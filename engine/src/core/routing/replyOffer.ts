import type { Turn } from '../turn';

/** The turn after the message was taken, and the id of the run or outside wait that took it. */
export interface Taken {
	readonly turn: Turn;
	readonly takenBy: string;
}

/** Somebody who would take a message as a reply. */
export interface ReplyOffer {
	/** It is none of the expected answers; anything would do. */
	readonly eager: boolean;
	/** Since when they are in conversation with the contact (ms UTC). */
	readonly since: number;
	readonly take: () => Taken;
}
