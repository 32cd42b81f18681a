import type { Acceptance, Host, NewEvent } from '../../../host/host';
import type { Erased } from '../../../host/privacy';
import type { PersonalId } from '../privacy/personalId';

/** What became of events, in the order given. */
export interface Taken {
	/** When they were taken (ms UTC). */
	readonly at: number;
	readonly acceptances: readonly Acceptance[];
	/** The number that each has; `null` = it is late news of somebody who was erased, and has none. */
	readonly seqs: readonly (number | null)[];
}

/** Somebody who was erased, so that they can be forgotten elsewhere, too. */
export interface Forgotten {
	/** Every name they had. */
	readonly names: readonly PersonalId[];
	readonly erased: Omit<Erased, 'journal'>;
}

/** A host that tells what a journal has to know. */
export interface NumberingHost extends Host {
	/** Like `accept`, and under which numbers. */
	take(events: readonly NewEvent[]): Promise<Taken>;
	/** Like `privacy.erase`, and who it was. */
	forget(contactId: string): Promise<Forgotten | null>;
}
