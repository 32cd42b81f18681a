import type { JsonObject } from '../../../cloud-api/json';
import { newContact } from '../core/contact';
import { decide } from '../core/decide';
import type { Definitions } from '../core/definitions';
import type { Effect, SendEffect } from '../core/effect';
import type { Fact } from '../core/fact';
import type { AgentAction, EffectOutcome, LaneEventBody } from '../core/laneEvent';
import { newLane, nextAlarm, type LaneState } from '../core/laneState';
import { outboundText } from '../core/outboundText';
import { passGates } from '../effects/gates/passGates';
import type { Journey } from '../journey/journey';
import { choicesOf } from './choices';
import { simulatedMessage, type Said } from './simulatedMessage';

/** One line of the conversation: what the contact said, what was sent, or what a gate held back and why. */
export interface Line {
	readonly at: number;
	readonly who: 'contact' | 'business' | 'agent' | 'gate';
	readonly text: string;
	/** The message as sent; absent for what the contact said and what was held back. */
	readonly effect?: SendEffect;
}

/**
 * One lane in memory, driven by hand: the same `decide` and the same gates as in the runner, Meta always accepting.
 * There is no second engine; what works here works there, apart from the network.
 */
export class Simulation {
	readonly conversation: Line[] = [];
	readonly facts: Fact[] = [];
	state: LaneState;
	private readonly definitions: Definitions;
	private readonly held: {
		readonly effect: SendEffect;
		readonly owner: LaneState['owner'];
		readonly queuedAt: number;
		readonly until: number;
		/** It waits for a word of the contact. */
		readonly forReply: boolean;
	}[] = [];
	private events = 0;

	constructor(
		journeys: readonly Journey[],
		public now: number,
		contactId = 'simulated',
	) {
		this.state = newLane({
			...newContact(contactId, '100', { waId: '34600000001' }, now),
			profileName: 'Ada',
		});
		this.definitions = {
			published: journeys,
			version: (id, version) =>
				journeys.find((journey) => journey.id === id && journey.version === version),
		};
	}

	say(text: string): void {
		this.hear({ kind: 'text', text }, text);
	}

	/** Presses a button or list row of a message sent before, by its id or title, newest message first. */
	tap(choice: string): void {
		const offered = this.conversation
			.flatMap(({ effect }) => (effect === undefined ? [] : choicesOf(effect.message)))
			.reverse();
		const pressed = offered.find(({ id, title }) => id === choice || title === choice);
		if (pressed === undefined)
			throw new Error(
				`No message offers "${choice}"; offered are: ${offered.map(({ title }) => title).join(', ') || 'none'}.`,
			);
		this.hear(pressed, `▸ ${pressed.title}`);
	}

	event(name: string, data: JsonObject = {}, key: string | null = null): void {
		this.apply({ kind: 'external', name, key, data });
	}

	/** What a person does; meant for whatever the conversation is in, unless it names an escalation. */
	agent(action: AgentAction, escalationId: string | null = null): void {
		this.apply({ kind: 'agent', action, escalationId });
	}

	/** Moves time forward, firing every timer and letting go every held message on the way, in order. */
	advance(ms: number): void {
		const end = this.now + ms;
		for (let next = this.nextDue(end); next !== null; next = this.nextDue(end)) {
			this.now = Math.max(this.now, next);
			this.release(({ until }) => until <= this.now);
			const alarm = nextAlarm(this.state);
			if (alarm !== null && alarm <= this.now) this.apply({ kind: 'alarm' });
		}
		this.now = end;
	}

	/** Texts sent to the contact so far. */
	sent(): readonly string[] {
		return this.conversation.filter(({ effect }) => effect !== undefined).map(({ text }) => text);
	}

	private hear(said: Said, text: string): void {
		this.conversation.push({ at: this.now, who: 'contact', text });
		this.apply({
			kind: 'message',
			message: simulatedMessage(this.state.contact, said, `wamid.${this.events}`, this.now),
		});
	}

	private apply(body: LaneEventBody): void {
		this.events += 1;
		const decision = decide(
			this.state,
			{ id: `e${this.events}`, ...body },
			this.now,
			this.definitions,
		);
		this.state = decision.state;
		this.facts.push(...decision.facts);
		for (let index = this.held.length - 1; index >= 0; index -= 1) {
			if (decision.cancelledRuns.includes(this.held[index]?.effect.runId ?? ''))
				this.held.splice(index, 1);
		}
		if (body.kind === 'message') this.release(({ forReply }) => forReply);
		for (const effect of decision.effects) this.perform(effect, this.state.owner, this.now);
	}

	private perform(effect: Effect, owner: LaneState['owner'], queuedAt: number): void {
		if (effect.kind !== 'send')
			return this.result(effect, { kind: 'accepted', response: { simulated: true } });
		const claim = {
			contact: this.state.contact,
			owner,
			queuedAt,
			recentSends: [],
			recentMarketing: [],
			journeyId: null,
			brakes: [],
		};
		const passed = passGates({
			effect,
			claim,
			sendAt: this.now,
			windowKnownClosed: false,
			now: this.now,
		});
		if (passed.kind === 'send') {
			const who = effect.origin === 'agent' ? 'agent' : 'business';
			this.conversation.push({
				at: this.now,
				who,
				text: outboundText(passed.message),
				effect: { ...effect, message: passed.message },
			});
			return this.result(effect, {
				kind: 'accepted',
				response: { messages: [{ id: `wamid.out.${effect.id}` }] },
				replaced: passed.replaced,
			});
		}
		const { gate, verdict } = passed;
		this.conversation.push({ at: this.now, who: 'gate', text: `${gate}: ${verdict.reason}` });
		if (verdict.kind === 'refuse')
			return this.result(effect, { kind: 'refused', gate, reason: verdict.reason });
		// Nothing fails here, so nothing brakes.
		if (verdict.kind === 'brake') return;
		if (verdict.kind === 'give up')
			return this.result(effect, { kind: 'failed', code: null, reason: verdict.reason });
		const { until, reason } = verdict;
		this.held.push({ effect, owner, queuedAt, until, forReply: verdict.kind === 'keep' });
		if (verdict.kind !== 'pace') {
			const wanted = verdict.kind === 'keep' ? { for: verdict.for } : {};
			this.result(effect, { kind: 'held', gate, reason, until, ...wanted });
		}
	}

	private result(effect: Effect, outcome: EffectOutcome): void {
		this.apply({ kind: 'result', effect, outcome });
	}

	private nextDue(end: number): number | null {
		const times = [
			nextAlarm(this.state) ?? Number.POSITIVE_INFINITY,
			...this.held.map(({ until }) => until),
		];
		const next = Math.min(...times);
		return next <= end ? next : null;
	}

	private release(isDue: (held: (typeof this.held)[number]) => boolean): void {
		const due = this.held.filter(isDue);
		for (const one of due) {
			this.held.splice(this.held.indexOf(one), 1);
			this.perform(one.effect, this.state.owner, one.queuedAt);
		}
	}
}
