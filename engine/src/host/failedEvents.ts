import type { Page, PageQuery } from './records';

/** An event that no lane could decide: a fault of ours, or of what came. */
export interface FailedEvent {
	readonly id: string;
	/** What it is: a message, a status, an alarm. */
	readonly kind: string;
	/** Whose lane it is for; `null` = it names a person, and no lane yet. */
	readonly contactId: string | null;
	readonly receivedAt: number;
	readonly reason: string;
	/** Whether what came is there to be decided again. */
	readonly whole: boolean;
}

/** Events that were put aside, until somebody has them decided again or drops them. */
export interface FailedEvents {
	/** Oldest first. */
	list(page: PageQuery): Page<FailedEvent>;
	get(id: string): FailedEvent | null;
	/** Has them decided as if they came now, in their order; returns how many. */
	replay(ids: readonly string[]): Promise<number>;
	/** They stay on record, and nobody decides them; returns how many. */
	drop(ids: readonly string[], by: string): Promise<number>;
}
