import type { JsonValue } from '../../../cloud-api/json';
import type { ContactChange } from './contactChange';
import type { Effect } from './effect';
import type { StepMap } from './runs/stepMap';
import type { OutsideWait } from './outsideWait';

/** What a workflow in n8n, or any other caller of the API, may want of a contact's lane. */
export type OutsideRequest =
	| { readonly kind: 'contact'; readonly change: ContactChange }
	| { readonly kind: 'goal'; readonly name: string; readonly value: JsonValue }
	| {
			readonly kind: 'escalate';
			readonly escalationId: string;
			readonly team: string | null;
			readonly assignee: string | null;
			readonly note: string | null;
			/** How long someone has to take it (ms). */
			readonly slaMs: number;
			readonly handBackMs: number;
			/** The wait that hears how it ended, whether or not somebody listens to it. */
			readonly waitId: string;
	  }
	/** Begins to wait; the same id again replaces. */
	| { readonly kind: 'wait'; readonly wait: OutsideWait }
	/** An operator moves the contact's runs of a journey to another version of it. */
	| {
			readonly kind: 'migrate';
			readonly journeyId: string;
			readonly version: string;
			readonly map: StepMap;
	  }
	| { readonly kind: 'wait.cancel'; readonly waitId: string }
	| LetterRequest;

/** A person has something sent again that came to nothing, or drops it. */
export interface LetterRequest {
	readonly kind: 'letter';
	readonly act: 'replay' | 'drop';
	readonly effectId: string;
	/** Who, for the contact's story. */
	readonly by: string;
	/** What became of it, from the host, which has the outbox. */
	readonly done?: LetterDone;
}

/** Whether a dead letter could be sent again or dropped; `why` = what stood in the way. */
export type LetterDone =
	{ readonly ok: true; readonly effect: Effect } | { readonly ok: false; readonly why: string };
