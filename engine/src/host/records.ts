import type { LaneState } from '../core/laneState';
import type { Fact } from '../core/fact';
import type { OutboxRow, OutboxStatus } from './outbox';

/** One page of a list, newest first unless said otherwise; `next` is the cursor to go on with, `null` = end. */
export interface Page<T> {
	readonly items: readonly T[];
	readonly next: string | null;
}

export interface PageQuery {
	readonly limit: number;
	readonly after?: string;
}

/** Read-only views over what a host has recorded: the REST API and the console read these. */
export interface Records {
	contacts(query: PageQuery & { readonly search?: string }): Page<LaneState>;
	contact(contactId: string): LaneState | null;
	runs(
		query: PageQuery & {
			readonly contactId?: string;
			readonly journeyId?: string;
			readonly status?: RunStatus;
		},
	): Page<RunRecord>;
	run(runId: string): RunRecord | null;
	/** Oldest first: the trace of a run, or the whole story of a contact. */
	facts(
		query: PageQuery & ({ readonly runId: string } | { readonly contactId: string }),
	): Page<StoredFact>;
	escalations(query: PageQuery & { readonly status?: EscalationStatus }): Page<EscalationRecord>;
	escalation(id: string): EscalationRecord | null;
	outbox(
		query: PageQuery & { readonly status?: OutboxStatus; readonly contactId?: string },
	): Page<OutboxRow>;
	/** Numbers for /metrics and /status; the more is stored, the longer they take. */
	counts(): Counts;
	/** Due time of the oldest alarm not yet fired (ms UTC); `null` = none. */
	oldestAlarm(): number | null;
}

export type RunStatus = 'live' | 'ended' | 'failed' | 'interrupted';

export interface RunRecord {
	readonly id: string;
	readonly contactId: string;
	readonly journeyId: string;
	readonly version: string;
	readonly status: RunStatus;
	readonly startedAt: number;
	readonly endedAt: number | null;
	/** Why it started, and why it ended. */
	readonly startReason: string;
	readonly endReason: string | null;
}

export interface StoredFact extends Fact {
	readonly seq: number;
	readonly contactId: string;
	readonly eventId: string;
}

export type EscalationStatus = 'waiting' | 'taken' | 'resolved' | 'expired';

export interface EscalationRecord {
	readonly id: string;
	readonly contactId: string;
	readonly status: EscalationStatus;
	readonly openedAt: number;
	/** When someone must have taken it (ms UTC); `null` = no SLA. */
	readonly dueAt: number | null;
	readonly closedAt: number | null;
	readonly team: string | null;
	/** Whom the journey asked for; `agent` is who took it. */
	readonly assignee: string | null;
	readonly agent: string | null;
	readonly note: string | null;
}

export interface Counts {
	readonly backlog: number;
	readonly failedEvents: number;
	readonly liveRuns: number;
	readonly outbox: Readonly<Record<OutboxStatus, number>>;
	readonly openEscalations: number;
	/** Effects of which Meta took more than one message: sent twice, which only a blind resend can do. */
	readonly duplicateSends: number;
}
