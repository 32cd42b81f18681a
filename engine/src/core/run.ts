import type { JsonObject } from '../../../cloud-api/json';

/**
 * One contact's passage through one journey version, as our own neutral record: not XState's snapshot, so
 * that the library's next major version stays a local change (engine/src/core/machine).
 */
export interface Run {
	readonly id: string;
	readonly journeyId: string;
	/** Content hash of the published document; a run stays on it. */
	readonly version: string;
	/** Key of the trigger's step, and of the event that started it (a cart id); `null` for a message. */
	readonly trigger: string;
	readonly key: string | null;
	/** Key of the step the run rests at: the machine's state value, which is flat. */
	readonly at: string;
	/** The current item, n8n's `$json`. */
	readonly json: JsonObject;
	/** What each visited step last put out, by step key: n8n's `$('Node').item.json`. */
	readonly outputs: Readonly<Record<string, JsonObject>>;
	/** When the step it rests at times out (ms UTC); `null` = no timer. */
	readonly deadline: number | null;
	/** The deadline it would have had, where that had passed before the step began to rest (ms UTC); absent = it had not. */
	readonly overdueSince?: number;
	/** Id of the effect whose result the step waits for; `null` = none. */
	readonly awaiting: string | null;
	/** Names of the interrupts that already fired: each pulls a run once. */
	readonly interruptedBy: readonly string[];
	readonly startedAt: number;
	/** Steps entered so far; part of what makes a step's visit unique. */
	readonly visits: number;
}
