import type { ResponderRole } from '../../../cloud-api/conversation/threadControl';

/** Who has a conversation: the app under test, or another responder by the part it plays. */
export type ThreadOwner = 'us' | ResponderRole;

/** So long without a word of the customer, and a conversation is nobody's again. */
const idleMs = 24 * 60 * 60 * 1000;

/** Conversation Routing: who may speak with whom. Without any word, the app under test has every conversation. */
export class ThreadBook {
	readonly #threads = new Map<string, { readonly owner: ThreadOwner; readonly lastAt: number }>();
	/** The part that the app under test plays; only `escalation` may take a conversation. */
	role: ResponderRole = 'escalation';

	owner(personId: string, now: number): ThreadOwner {
		const thread = this.#threads.get(personId);
		return thread === undefined || thread.lastAt + idleMs <= now ? 'us' : thread.owner;
	}

	isOurs(personId: string, now: number): boolean {
		return this.owner(personId, now) === 'us';
	}

	give(personId: string, owner: ThreadOwner, now: number): void {
		this.#threads.set(personId, { owner, lastAt: now });
	}

	/** The customer has written: the conversation stays with whoever has it for another day. */
	heard(personId: string, now: number): void {
		this.give(personId, this.owner(personId, now), now);
	}
}
