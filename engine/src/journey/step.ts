import type { JsonObject, JsonValue } from '../../../cloud-api/json';
import type { OperationId } from '../../../cloud-api/catalogue';
import type { OutboundMessage } from '../../../cloud-api/messages/outboundMessage';
import type { MessageEvent } from '../../../cloud-api/webhooks/event';
import type { MessageFilters } from '../../../nodes/WhatsAppTrigger/messageFilters';
import type { Contact } from '../core/contact';
import type { ContactChange } from '../core/contactChange';
import type { FlowEnd, FlowSending } from '../core/flowEnd';
import type {
	IfUncertain,
	Lateness,
	MessageCategory,
	QuietHours,
	TextUpload,
} from '../core/effect';
import type { AgentAction, EffectEnd, ExternalEvent } from '../core/laneEvent';
import type { Parameter } from './expression/expression';

/** What a step sees when it is entered, asked to react, or due: its evaluated parameters and its surroundings. */
export interface Visit {
	readonly parameters: JsonObject;
	/** The current item. */
	readonly json: JsonObject;
	/** What the step itself put aside when it began to rest; `{}` before. */
	readonly memory: JsonObject;
	readonly contact: Contact;
	/** The effect whose result it rests for; `null` = none. */
	readonly awaiting: string | null;
	readonly now: number;
	/** IANA zone of the journey. */
	readonly zone: string;
}

/** What happens when a run comes to a step. */
export type Outcome =
	| Leave
	/** Stays until an event it reacts to, or `until` (ms UTC; `null` = no timer). */
	| {
			readonly kind: 'rest';
			readonly until: number | null;
			readonly memory: JsonObject;
			readonly reason: string;
			readonly acts: readonly Act[];
	  }
	| { readonly kind: 'fail'; readonly message: string };

/** Going on by an output. */
export interface Leave {
	readonly kind: 'leave';
	readonly output: number;
	readonly json: JsonObject;
	readonly reason: string;
	readonly acts: readonly Act[];
}

/** What a resting step does with an event. */
export type Reaction =
	| Leave
	| {
			readonly kind: 'stay';
			readonly until: number | null;
			readonly memory: JsonObject;
			readonly reason: string;
			readonly acts: readonly Act[];
	  };

/** What a step wants done besides moving on; the core turns these into effects, facts and contact changes. */
export type Act =
	| { readonly kind: 'send'; readonly draft: SendDraft }
	| {
			readonly kind: 'call';
			readonly operation: OperationId;
			readonly path: Readonly<Record<string, string>>;
			readonly query: Readonly<Record<string, string>>;
			readonly body: JsonObject | null;
			readonly upload?: TextUpload;
	  }
	| { readonly kind: 'contact'; readonly change: ContactChange }
	| {
			readonly kind: 'escalate';
			readonly team: string | null;
			readonly assignee: string | null;
			readonly note: string | null;
			readonly dueAt: number | null;
	  }
	| { readonly kind: 'escalation.expire'; readonly reason: string }
	| { readonly kind: 'goal'; readonly name: string; readonly value: JsonValue }
	/** A `FlowReply` as JSON. */
	| { readonly kind: 'flow.answer'; readonly reply: JsonObject };

export interface SendDraft {
	readonly message: OutboundMessage;
	readonly category: MessageCategory;
	readonly fallback: {
		readonly message: OutboundMessage;
		readonly category: MessageCategory;
	} | null;
	readonly ifUncertain: IfUncertain;
	readonly quietHours: QuietHours | null;
	readonly late?: Lateness;
	readonly replyTo: string | null;
	readonly flow?: FlowSending;
}

/** What a resting step may react to. */
export type Stimulus =
	| { readonly kind: 'message'; readonly message: MessageEvent; readonly flow?: FlowEnd }
	| ExternalEvent
	| { readonly kind: 'result'; readonly outcome: EffectEnd }
	| { readonly kind: 'agent'; readonly action: AgentAction };

/** What a node type does, independent of where it stands. Pure. */
export interface Behaviour {
	/** Labels of its outputs, in n8n's order, the error output not counted. */
	readonly outputs: readonly string[];
	/** Whether runs rest here; decides the shape of its state in the machine. */
	readonly rests: boolean;
	readonly enter: (visit: Visit) => Outcome;
	/** Asked for events while a run rests here; `null` = not for me. `eager` = it would take any message. */
	readonly react?: (
		visit: Visit,
		stimulus: Stimulus,
	) => { readonly reaction: Reaction; readonly eager: boolean } | null;
	readonly due?: (visit: Visit) => Reaction;
	/** Whether it rests for the result of the effect it asked for. */
	readonly awaits?: boolean;
	/** Longest time a run can rest here in ms, for the 24 h warning; `Infinity` = no timer. */
	readonly longestRest?: number;
	/** Whether it sends free-form text that a closed window would refuse. */
	readonly needsWindow?: boolean;
}

/** One node of a journey, one state of its machine. */
export interface Step {
	/** The state's id: unique in the machine, without dots. */
	readonly key: string;
	readonly name: string;
	/** n8n type without its package prefix. */
	readonly type: string;
	/** Prefix of step keys in the same workflow: where `$('Node')` looks names up. */
	readonly frame: string;
	readonly parameters: Parameter;
	readonly behaviour: Behaviour;
	/** Target step key by output index; `null` = the path ends. The error output, if any, comes last. */
	readonly targets: readonly (string | null)[];
	readonly onError: 'stop' | 'continue' | 'errorOutput';
}

/** Where runs begin: on a message, or on an event from outside. */
export interface Trigger {
	readonly key: string;
	readonly name: string;
	readonly on:
		| { readonly kind: 'message'; readonly filters: MessageFilters }
		| { readonly kind: 'event'; readonly event: string }
		/** `flow`: the name of the Flow it answers; `''` = any. */
		| { readonly kind: 'flow'; readonly flow: string };
	readonly runs: 'ignore' | 'restart' | 'parallel';
	/** At most one start per this many ms and contact; 0 = no limit. */
	readonly oncePerMs: number;
}

/** What pulls a run out of wherever it rests. */
export interface Interrupt {
	readonly key: string;
	readonly name: string;
	readonly sources: readonly ('event' | 'reply' | 'optOut' | 'human')[];
	readonly events: readonly string[];
	readonly sameKey: boolean;
	/** Whether a branch follows; without one the run just ends. */
	readonly hasBranch: boolean;
}
