import type { JsonObject } from '../../../cloud-api/json';

/** For whom, for what and until when a Flow was sent: what its token vouches for. */
export interface FlowBinding {
	readonly contactId: string;
	readonly flowId: string;
	/** The journey's run that waits for the answers; null when none does. */
	readonly runId: string | null;
	/** Milliseconds since 1970. */
	readonly expiresAt: number;
}

/** What the endpoint knows about one sent Flow. The phone holds the token and nothing else that counts. */
export interface FlowSession {
	/** 128 random bits, base64url. */
	readonly id: string;
	readonly binding: FlowBinding;
	/** Grows by one with each change; a change made on an older one is refused. */
	readonly revision: number;
	/** The screen the endpoint showed last; null before the first. */
	readonly screen: string | null;
	/** Checked data per screen, to compare the final reply in the chat with. */
	readonly seen: Readonly<Record<string, JsonObject>>;
	/** What the Flow closed with; null while it is open. It closes once. */
	readonly completed: { readonly at: number; readonly params: JsonObject } | null;
}

/** Where sessions live. `replace` is the one promise that matters: of two changes to one revision, one wins. */
export interface FlowSessionStore {
	add(session: FlowSession): Promise<void>;
	find(id: string): Promise<FlowSession | undefined>;
	/** Stores the session if the stored revision is the one before its own; false otherwise. */
	replace(session: FlowSession): Promise<boolean>;
}
