import type { Answer } from '../../../nodes/WaitForReply/takeReply';
import type { ExpectedEvent } from '../../../nodes/WaitForEvent/expectedEvent';

/**
 * Somebody outside who waits for this contact: an execution of n8n that went to sleep. It is answered once; where the
 * answer goes is the host's to know, a lane only decides who gets what.
 */
export type OutsideWait = {
	readonly id: string;
	readonly openedAt: number;
	/** When the waiting side gives up (ms UTC); an escalation's moves on with every act of the agent. */
	readonly until: number;
} & (
	| { readonly kind: 'reply'; readonly answers: readonly Answer[]; readonly takeOther: boolean }
	| { readonly kind: 'event'; readonly events: readonly ExpectedEvent[] }
	| {
			readonly kind: 'escalation';
			readonly escalationId: string;
			readonly note: string | null;
			/** How long a conversation that was taken may lie still before it is handed back (ms). */
			readonly handBackMs: number;
			readonly takenAt: number | null;
			readonly agent: string | null;
	  }
);
