import type { JsonObject } from '../../../cloud-api/json';
import type { Effect } from './effect';
import type { FlowExchange } from './flowExchange';
import type { FlowEnd } from './flowEnd';
import type { OutsideRequest } from './outsideRequest';
import type { MessageEvent, PreferenceEvent, StatusEvent } from '../../../cloud-api/webhooks/event';

/** What can happen to a contact. `id` is unique per host and the seed of every id the event gives birth to. */
export type LaneEvent = { readonly id: string } & LaneEventBody;

export type LaneEventBody =
	/** `returned`: it was given to a wait outside that turned out to be gone, and comes to be routed again. */
	| {
			readonly kind: 'message';
			readonly message: MessageEvent;
			readonly returned?: true;
			/** The Flow of ours that the message ends; the host puts it there. */
			readonly flow?: FlowEnd;
			/** Runs whose words were kept until this message; it can be no answer to them. The host puts it there. */
			readonly unasked?: readonly string[];
	  }
	/**
	 * `effect` is the one the message came from; `null` when it was not ours. `over`: a phone has had the message, or
	 * its run was stopped since, so that what failed is not to be made good; the host puts it there.
	 */
	| {
			readonly kind: 'status';
			readonly status: StatusEvent;
			readonly effect: Effect | null;
			readonly over?: true;
	  }
	| { readonly kind: 'preference'; readonly preference: PreferenceEvent }
	| ExternalEvent
	| FlowExchange
	/** Somebody outside, such as a workflow in n8n, wants something done in this lane. */
	| { readonly kind: 'request'; readonly request: OutsideRequest }
	/** A deadline in the lane's state has passed. */
	| { readonly kind: 'alarm' }
	/** `over`: its run was stopped since it was asked for, so that it is no part of what the run does now. */
	| {
			readonly kind: 'result';
			readonly effect: Effect;
			readonly outcome: EffectOutcome;
			readonly over?: true;
	  }
	/** `escalationId`: the escalation it is meant for; `null` = whatever the conversation is in. */
	| { readonly kind: 'agent'; readonly action: AgentAction; readonly escalationId: string | null };

/** Something from outside WhatsApp: a shop's cart, an order, a CRM. */
export interface ExternalEvent {
	readonly kind: 'external';
	/** Dotted name, e.g. `cart.updated`. */
	readonly name: string;
	/** What the event is about, e.g. a cart id; `null` when it does not matter. */
	readonly key: string | null;
	readonly data: JsonObject;
}

/** What a lane hears of an effect from its sender: how it ended, or that it has to wait. */
export type EffectOutcome =
	| EffectEnd
	/** A gate keeps it until then (ms UTC; `null` = until somebody lets it go). Its end is still to come. */
	| {
			readonly kind: 'held';
			readonly gate: string;
			readonly reason: string;
			readonly until: number | null;
			/** It goes as soon as that happens, and at `until` it is looked at anew; absent = it waits for the clock. */
			readonly for?: KeptFor;
	  };

/** What a message may be kept for: a word of the contact, or that the conversation is ours again. */
export type KeptFor = 'reply' | 'thread';

/** What became of an effect in the end. */
export type EffectEnd =
	/** `replaced` = its fallback went in its place; absent also when the answer got lost and a status told. */
	| { readonly kind: 'accepted'; readonly response: JsonObject; readonly replaced?: boolean }
	/** A gate said no: nothing left the house. */
	| { readonly kind: 'refused'; readonly gate: string; readonly reason: string }
	/** Graph said no for good, or tries ran out. */
	| { readonly kind: 'failed'; readonly code: number | null; readonly reason: string }
	/** It may or may not have been sent, and the step's policy is not to try again. */
	| { readonly kind: 'parked'; readonly reason: string };

/** What a person does in a conversation through the REST API. */
export type AgentAction =
	| { readonly kind: 'take'; readonly agent: string }
	| { readonly kind: 'reply'; readonly agent: string; readonly text: string }
	| { readonly kind: 'resolve'; readonly agent: string; readonly note: string | null };
