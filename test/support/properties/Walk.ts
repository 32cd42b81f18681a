import type { OutboundMessage } from '../../../cloud-api/messages/outboundMessage';
import type { StatusEvent } from '../../../cloud-api/webhooks/event';
import { newContact, type Contact } from '../../../engine/src/core/contact';
import type { Decide } from '../../../engine/src/core/decide';
import type { Decision } from '../../../engine/src/core/decision';
import type { Definitions } from '../../../engine/src/core/definitions';
import type { Effect, MessageCategory, SendEffect } from '../../../engine/src/core/effect';
import type { EffectOutcome, LaneEvent, LaneEventBody } from '../../../engine/src/core/laneEvent';
import { newLane, nextAlarm, type LaneState } from '../../../engine/src/core/laneState';
import { passGates } from '../../../engine/src/effects/gates/passGates';
import type { Journey } from '../../../engine/src/journey/journey';
import { choicesOf } from '../../../engine/src/simulate/choices';
import { simulatedMessage, type Said } from '../../../engine/src/simulate/simulatedMessage';
import type { Act } from './Act';

/** One event and what was decided on it. */
export interface Turned {
	readonly event: LaneEvent;
	readonly now: number;
	readonly before: LaneState;
	readonly decision: Decision;
}

/** A message that left the house. */
export interface Sent {
	readonly effect: SendEffect;
	readonly message: OutboundMessage;
	readonly category: MessageCategory;
	readonly at: number;
	/**
	 * How many events had been decided when the lane asked for it, and when it left; `askedFirst` is of what it makes
	 * good, where Meta had not delivered that.
	 */
	readonly askedFirst: number;
	readonly queuedAfter: number;
	readonly sentAfter: number;
}

interface Row {
	readonly effect: SendEffect;
	readonly queuedAt: number;
	readonly queuedAfter: number;
	readonly askedFirst: number;
	notBefore: number;
}

const thursdayEvening = Date.parse('2026-11-19T19:30:00Z');
const minute = 60_000;

/**
 * One lane played act by act, with an outbox whose messages leave only when a sender works: what is decided and what
 * is sent lie apart, as they do in a runner. Everything is on record, for promises to be held against it.
 */
export class Walk {
	readonly turned: Turned[] = [];
	readonly sent: Sent[] = [];
	readonly definitions: Definitions;
	now = thursdayEvening;
	state: LaneState;
	readonly #waiting: Row[] = [];
	/** Ids of messages that a phone has. */
	readonly #arrived = new Set<string>();

	constructor(
		private readonly decide: Decide,
		readonly journeys: readonly Journey[],
		contact: Partial<Contact> = {},
	) {
		this.state = newLane({
			...newContact('walker', '100', { waId: '34600000001' }, this.now),
			...contact,
		});
		this.definitions = {
			published: journeys,
			version: (id, version) =>
				journeys.find((journey) => journey.id === id && journey.version === version),
		};
	}

	play(acts: readonly Act[]): this {
		for (const act of acts) this.#play(act);
		return this;
	}

	#play(act: Act): void {
		switch (act.does) {
			case 'say':
				return this.#hear({ kind: 'text', text: act.text });
			case 'press': {
				const offered = this.sent.flatMap(({ message }) => choicesOf(message)).toReversed();
				const pressed = offered[act.nth % offered.length];
				return pressed === undefined ? undefined : this.#hear(pressed);
			}
			case 'event': {
				const { name, key, marketingConsent } = act;
				return this.#decide({ kind: 'external', name, key, data: { marketingConsent } });
			}
			case 'prefer':
				return this.#decide({
					kind: 'preference',
					preference: {
						type: 'preference',
						key: `preference:${this.turned.length}`,
						raw: {},
						category: 'marketing_messages',
						value: act.value,
						timestamp: this.now,
						identity: this.state.contact.identity,
					},
				});
			case 'agent': {
				const said = { reply: { text: 'I am on it' }, resolve: { note: null }, take: {} };
				const action = { kind: act.action, agent: 'Grace', ...said[act.action] };
				return this.#decide({
					kind: 'agent',
					action: action as Extract<LaneEventBody, { kind: 'agent' }>['action'],
					escalationId: null,
				});
			}
			case 'wait':
				return this.#wait(act.minutes * minute);
			case 'send':
				return this.#send(act.code);
			case 'status': {
				const about = this.sent[act.nth % this.sent.length];
				return about === undefined ? undefined : this.#hearStatus(about, act.status, act.code);
			}
		}
	}

	#hear(said: Said): void {
		const id = `wamid.${this.turned.length}`;
		const message = simulatedMessage(this.state.contact, said, id, this.now);
		this.#decide({ kind: 'message', message });
	}

	#hearStatus(about: Sent, status: 'sent' | 'delivered' | 'read' | 'failed', code: number): void {
		const { id } = about.effect;
		const over = this.#arrived.has(id) || this.#stoppedSince(about);
		if (status === 'delivered' || status === 'read') this.#arrived.add(id);
		const { askedFirst } = about;
		const body = statusOf(about, status, code, this.now);
		this.#decide({ ...body, ...(over ? { over } : {}) }, { of: about.effect, askedFirst });
	}

	/** As a host knows it: by what was written down since the lane asked for it. */
	#stoppedSince({ effect, queuedAfter }: Pick<Row, 'effect' | 'queuedAfter'>): boolean {
		return this.turned
			.slice(queuedAfter)
			.some(({ decision }) =>
				decision.facts.some(
					({ kind, runId }) =>
						(kind === 'run.interrupted' || kind === 'run.failed') &&
						runId !== null &&
						runId === effect.runId,
				),
			);
	}

	#decide(
		body: LaneEventBody,
		failed?: { readonly of: SendEffect; readonly askedFirst: number },
	): void {
		const event: LaneEvent = { id: `e${this.turned.length + 1}`, ...body };
		const before = this.state;
		const decision = this.decide(before, event, this.now, this.definitions);
		this.turned.push({ event, now: this.now, before, decision });
		this.state = decision.state;
		// First the old, then the new, as a host does.
		this.#drop(({ effect }) => decision.cancelledRuns.includes(effect.runId ?? ''));
		for (const effect of decision.effects) {
			const { runId, node } = effect;
			const same = runId === failed?.of.runId && node === failed.of.node;
			this.#queue(effect, same ? failed.askedFirst : this.turned.length);
		}
	}

	#queue(effect: Effect, askedFirst: number): void {
		if (effect.kind !== 'send')
			return this.#result(effect, { kind: 'accepted', response: { made: true } });
		this.#waiting.push({
			effect,
			queuedAt: this.now,
			queuedAfter: this.turned.length,
			askedFirst,
			notBefore: effect.notBefore ?? this.now,
		});
	}

	#wait(ms: number): void {
		const end = this.now + ms;
		for (let alarm = nextAlarm(this.state); alarm !== null; alarm = nextAlarm(this.state)) {
			if (alarm > end) break;
			this.now = Math.max(this.now, alarm);
			this.#decide({ kind: 'alarm' });
		}
		this.now = end;
	}

	#send(code: number | null): void {
		for (const row of this.#waiting.slice()) {
			// What came of the one before may have cancelled this one.
			if (!this.#waiting.includes(row) || row.notBefore > this.now) continue;
			const { effect } = row;
			const { contact, owner } = this.state;
			const passed = passGates({
				effect,
				claim: {
					contact,
					owner,
					queuedAt: row.queuedAt,
					recentSends: [],
					recentMarketing: [],
					journeyId: null,
					brakes: [],
				},
				sendAt: this.now,
				windowKnownClosed: false,
				now: this.now,
			});
			if (passed.kind === 'stopped' && passed.verdict.kind !== 'refuse') {
				row.notBefore = 'until' in passed.verdict ? passed.verdict.until : this.now + minute;
				continue;
			}
			this.#drop((other) => other === row);
			if (passed.kind === 'stopped') {
				const { gate, verdict } = passed;
				this.#result(effect, { kind: 'refused', gate, reason: verdict.reason });
				continue;
			}
			const { message, replaced } = passed;
			const { queuedAfter, askedFirst } = row;
			const category =
				replaced && effect.fallback !== null ? effect.fallback.category : effect.category;
			const sentAfter = this.turned.length;
			// What Graph refuses left the house all the same: every promise is about what was asked of it.
			this.sent.push({
				effect,
				message,
				category,
				at: this.now,
				askedFirst,
				queuedAfter,
				sentAfter,
			});
			this.#result(
				effect,
				code === null
					? {
							kind: 'accepted',
							response: { messages: [{ id: `wamid.out.${effect.id}` }] },
							replaced,
						}
					: { kind: 'failed', code, reason: `Graph said ${code}` },
			);
		}
	}

	#result(effect: Effect, outcome: EffectOutcome): void {
		this.#decide({ kind: 'result', effect, outcome });
	}

	#drop(gone: (row: Row) => boolean): void {
		for (let index = this.#waiting.length - 1; index >= 0; index -= 1) {
			const row = this.#waiting[index];
			if (row !== undefined && gone(row)) this.#waiting.splice(index, 1);
		}
	}
}

/** Meta's word on a message that was sent; `code` counts for `failed` only. */
export function statusOf(
	{ effect }: Sent,
	status: StatusEvent['status'],
	code: number,
	now: number,
): LaneEventBody {
	return {
		kind: 'status',
		effect,
		status: {
			type: 'status',
			key: `st:${effect.id}:${status}`,
			raw: {},
			messageId: `wamid.out.${effect.id}`,
			status,
			rawStatus: status,
			timestamp: now,
			identity: {},
			errors: status === 'failed' ? [{ code, title: `error ${code}`, details: '' }] : [],
		},
	};
}
