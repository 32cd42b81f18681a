import type { JsonObject } from '../../../cloud-api/json';

/**
 * Something that happened in a lane, with its reason: the trace of a run, the conversation and the inbox are
 * readings of these. Written in the transaction of the event, never changed.
 */
export interface Fact {
	readonly kind: FactKind;
	readonly at: number;
	readonly runId: string | null;
	/** Step name within the journey, where it concerns one. */
	readonly node: string | null;
	/** One sentence for a person: what happened and why. No secret in it; message text only in `data`. */
	readonly reason: string;
	readonly data: JsonObject;
}

export type FactKind =
	| 'message.received'
	| 'message.queued'
	| 'message.status'
	| 'event.received'
	| 'event.ignored'
	| 'routed'
	| 'run.started'
	| 'run.migrated'
	| 'run.interrupted'
	| 'run.ended'
	| 'run.failed'
	| 'step.entered'
	| 'step.left'
	| 'step.failed'
	| 'effect.queued'
	| 'effect.held'
	| 'effect.accepted'
	| 'effect.refused'
	| 'effect.failed'
	| 'effect.parked'
	| 'effect.cancelled'
	| 'effect.replayed'
	| 'escalation.opened'
	| 'escalation.taken'
	| 'escalation.resolved'
	| 'escalation.expired'
	| 'consent.changed'
	| 'contact.changed'
	| 'goal.reached'
	| 'flow.answered'
	| 'wait.opened'
	| 'wait.answered'
	| 'wait.closed';
