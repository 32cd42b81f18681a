import type { JsonObject } from '../../../cloud-api/json';

/** What became of an erasure. */
export interface Erased {
	/** Our ids of the person: one for each of your numbers they wrote to. */
	readonly contactIds: readonly string[];
	/** Events of the inbox that went. */
	readonly events: number;
	/** Deliveries of the journal that were rewritten or went. */
	readonly journal: number;
	/** Whether nothing is left in the write-ahead log; false while a backup reads, and then until it is done. */
	readonly complete: boolean;
}

/** A person's right to have what is held about them, and to have it gone. */
export interface Privacy {
	/** Everything held about the person behind a contact; `null` = there is no such contact. */
	export(contactId: string): JsonObject | null;
	/** Leaves nothing of the person behind a contact but tombstones that name nobody; `null` = there is no such contact. */
	erase(contactId: string): Promise<Erased | null>;
}
