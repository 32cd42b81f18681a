import type { ResponderRole } from '../../../cloud-api/conversation/threadControl';

/** Who has a conversation: the app under test, or another responder by the part it plays. */
export type ThreadOwner = 'us' | ResponderRole;

/** Conversation Routing: who may speak with whom. Without any word, the app under test has every conversation. */
export class ThreadBook {
	readonly #owners = new Map<string, ThreadOwner>();
	/** The part that the app under test plays; only `escalation` may take a conversation. */
	role: ResponderRole = 'escalation';

	owner(personId: string): ThreadOwner {
		return this.#owners.get(personId) ?? 'us';
	}

	isOurs(personId: string): boolean {
		return this.owner(personId) === 'us';
	}

	give(personId: string, owner: ThreadOwner): void {
		if (owner === 'us') this.#owners.delete(personId);
		else this.#owners.set(personId, owner);
	}
}
