import type { Contact } from './contact';
import type { Run } from './run';
import type { OutsideWait } from './outsideWait';

/** Who answers the contact: the journeys, or a person. */
export type Owner =
	| { readonly kind: 'automation' }
	| {
			readonly kind: 'human';
			readonly escalationId: string;
			/** The run that escalated and waits for the outcome; `null` when an agent took over unasked. */
			readonly runId: string | null;
			readonly since: number;
			/** The agent who took it; `null` = still in the queue. */
			readonly agent: string | null;
	  };

/** How often and when a journey last started for this contact: first-contact, cool-downs. */
export interface StartRecord {
	readonly count: number;
	readonly lastAt: number;
}

/**
 * Everything a lane remembers between events: one plain-JSON record per contact, saved whole.
 * Conversation history is kept as facts, outside, because this is read and written for every event.
 */
export interface LaneState {
	readonly contact: Contact;
	readonly owner: Owner;
	/** Live runs only; finished ones remain as facts. */
	readonly runs: readonly Run[];
	/** By `journeyId/trigger node name`. */
	readonly starts: Readonly<Record<string, StartRecord>>;
	/** Who outside waits for this contact, such as an execution of n8n; absent = nobody. */
	readonly waits?: readonly OutsideWait[];
}

/** When the lane next wants to be woken (ms UTC); `null` = only by an outside event. */
export function nextAlarm(state: LaneState): number | null {
	const due = [
		...state.runs.flatMap((run) => (run.deadline === null ? [] : [run.deadline])),
		...(state.waits ?? []).map(({ until }) => until),
	];
	return due.length === 0 ? null : Math.min(...due);
}

/** The lane of a contact nothing has happened to yet. */
export function newLane(contact: Contact): LaneState {
	return { contact, owner: { kind: 'automation' }, runs: [], starts: {} };
}
