import type { InboxEntry } from './forwards';

/** What waits in quarantine for one number. */
export interface QuarantinedNumber {
	readonly phoneNumberId: string;
	readonly events: number;
	/** When the first and the latest of them came (ms UTC). */
	readonly firstAt: number;
	readonly latestAt: number;
}

/** Events of numbers the runner does not act for: kept, and acted on by nobody until they are released. */
export interface Quarantine {
	list(): readonly QuarantinedNumber[];
	/** The oldest events of a number. */
	read(phoneNumberId: string, limit: number): readonly InboxEntry[];
	/** Takes events out; they stay in the inbox. */
	remove(seqs: readonly number[]): Promise<void>;
}
