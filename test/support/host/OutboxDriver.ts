import { expect } from '@jest/globals';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StatusEvent } from '../../../cloud-api/webhooks/event';
import type { JsonObject } from '../../../cloud-api/json';
import type { Decide } from '../../../engine/src/core/decide';
import type { CallEffect, ElsewhereEffect, SendEffect } from '../../../engine/src/core/effect';
import type { Fact } from '../../../engine/src/core/fact';
import type { LaneEvent } from '../../../engine/src/core/laneEvent';
import type { LetterRequest } from '../../../engine/src/core/outsideRequest';
import type { BrakeWatch, LineNews } from '../../../engine/src/host/brakes';
import type { Host, NewEvent } from '../../../engine/src/host/host';
import type { LaneNews } from '../../../engine/src/host/laneWatch';
import type { Claim, OutboxRow, Settlement } from '../../../engine/src/host/outbox';
import type { HostOptions } from '../../../engine/src/hosts/sqlite/assembleHost';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { compileEcho } from './echoJourney';
import { messageStatus, phoneNumberId, textMessage } from './events';
import { fastFolder } from './fastFolder';
import { StandingClock } from './StandingClock';
import { temporaryFolder } from './temporaryFolder';

/** What a lane is to do with an event, in a test's words. */
interface Wish {
	readonly effects?: readonly Wanted[];
	readonly facts?: readonly Fact[];
	readonly cancelledRuns?: readonly string[];
}

/** An effect but for its id, which the host's event gives. */
export type Wanted = Omit<SendEffect, 'id'> | Omit<CallEffect, 'id'> | Omit<ElsewhereEffect, 'id'>;

/** What a sender says, but for whom of. */
export type Said = Settlement extends infer S
	? S extends Settlement
		? Omit<S, 'effectId' | 'attempt'>
		: never
	: never;

/** Somebody who writes to a number of ours. */
export interface Somebody {
	readonly waId: string;
	readonly number: string;
}

export const ada: Somebody = { waId: '49151', number: phoneNumberId };
export const bob: Somebody = { waId: '49152', number: phoneNumberId };
/** On another number of the business. */
export const eve: Somebody = { waId: '49153', number: '1002' };

/** A text of a journey; `change` is what is special about it. */
export const text = (change: Partial<Omit<SendEffect, 'id'>> = {}): Omit<SendEffect, 'id'> => ({
	kind: 'send',
	runId: null,
	node: null,
	stopsRun: false,
	origin: 'journey',
	message: { kind: 'text', body: 'hello' },
	fallback: null,
	category: 'service',
	ifUncertain: 'resend',
	quietHours: null,
	replyTo: null,
	...change,
});

/** A call of a journey, which is no message. */
export const call = (
	operation: CallEffect['operation'] = 'phoneNumber.get',
): Omit<CallEffect, 'id'> => ({
	kind: 'call',
	runId: null,
	node: null,
	stopsRun: false,
	operation,
	path: {},
	query: {},
	body: null,
});

export const template = (name = 'cart_reminder') =>
	({ kind: 'template', name, language: 'en' }) as const;

/** A data file in which nothing has happened yet: to make one anew takes longer than most tests. */
let empty: Buffer | undefined;

/** An outbox on a real file, with a lane that asks for just what a test wants and tells what it hears. */
export class OutboxDriver {
	clock = new StandingClock();
	/** What the lanes were given to decide, in order. */
	heard: LaneEvent[] = [];
	lines: LineNews[] = [];
	brakes: Parameters<BrakeWatch>[] = [];
	/** What lanes did, as it is told to the log. */
	news: LaneNews[] = [];
	#folder = temporaryFolder(fastFolder());
	#life = 0;
	#count = 0;
	#options: Partial<HostOptions> = {};
	#host: Host | undefined;

	get host(): Host {
		if (this.#host === undefined) throw new Error('The host is not open');
		return this.#host;
	}

	get outbox(): Host['outbox'] {
		return this.host.outbox;
	}

	async open(options: Partial<HostOptions> = {}): Promise<void> {
		this.#options = options;
		mkdirSync(this.#data());
		if (empty === undefined) {
			await this.#open();
			await this.host.close();
			empty = readFileSync(this.#file());
		}
		writeFileSync(this.#file(), empty);
		await this.#open();
	}

	async close(): Promise<void> {
		await this.host.close();
		this.#folder.remove();
	}

	/** The process dies, and is back at once. */
	async restart(): Promise<void> {
		const before = this.#data();
		this.#life += 1;
		cpSync(before, this.#data(), {
			recursive: true,
			filter: (file) => !file.endsWith('-shm') && !file.endsWith('.lock'),
		});
		await this.host.close();
		await this.#open();
		await this.host.settled();
	}

	async #open(): Promise<void> {
		this.#host = await openSqliteHost({
			file: this.#file(),
			clock: this.clock,
			compile: compileEcho,
			decide: this.#decide,
			watch: (news) => this.news.push(news),
			lineWatch: (news) => this.lines.push(news),
			brakeWatch: (brake, state) => this.brakes.push([brake, state]),
			...this.#options,
		});
	}

	#data(): string {
		return path.join(this.#folder.path, `life-${this.#life}`);
	}

	#file(): string {
		return path.join(this.#data(), 'wayfare.db');
	}

	readonly #decide: Decide = (state, event) => {
		this.heard.push(event);
		const nothing = { state, facts: [], effects: [], cancelledRuns: [] };
		if (event.kind === 'message') {
			const { inboundCount } = state.contact;
			const lastInboundAt = event.message.timestamp;
			const contact = { ...state.contact, inboundCount: inboundCount + 1, lastInboundAt };
			return { ...nothing, state: { ...state, contact } };
		}
		if (event.kind !== 'external') return nothing;
		const { effects = [], facts = [], cancelledRuns = [] } = event.data as Wish;
		const named = effects.map((effect, n) => ({ ...effect, id: `${event.id}.${n}` }));
		return { state, facts, effects: named, cancelledRuns };
	};

	/** Something reaches the host, and is decided. */
	async happens(...events: readonly NewEvent[]): Promise<void> {
		await this.host.accept(events);
		await this.host.settled();
	}

	/** The lane does what is wished; returns the name of its event. */
	async wish(wish: Wish, { waId, number }: Somebody = ada): Promise<string> {
		this.#count += 1;
		const key = `wish:${this.#count}`;
		const data = JSON.parse(JSON.stringify(wish)) as JsonObject;
		await this.happens({
			key,
			lane: { kind: 'identity', phoneNumberId: number, identity: { waId }, profileName: null },
			body: { kind: 'external', name: 'wish', key, data },
		});
		return this.heard.find((event) => event.kind === 'external' && event.key === key)?.id ?? '';
	}

	/** The lane asks for an effect; returns its id. */
	async asksFor(effect: Wanted = text(), who: Somebody = ada): Promise<string> {
		return `${await this.wish({ effects: [effect] }, who)}.0`;
	}

	/** A run of a journey begins. */
	async begins(runId: string, who: Somebody = ada): Promise<void> {
		const data = { journeyId: 'welcome', version: 'v1' };
		await this.wish({ facts: [this.#fact('run.started', runId, data)] }, who);
	}

	/** It is stopped, and what it has not sent is not to be sent. */
	async stops(runId: string, who: Somebody = ada): Promise<void> {
		const facts = [this.#fact('run.interrupted', runId, {})];
		await this.wish({ facts, cancelledRuns: [runId] }, who);
	}

	#fact(kind: Fact['kind'], runId: string, data: JsonObject): Fact {
		return { kind, at: this.clock.now(), runId, node: null, reason: kind, data };
	}

	/** A customer writes; `account` is the WhatsApp account that Meta's envelope names. */
	async writes(who: Somebody = ada, account?: string): Promise<void> {
		this.#count += 1;
		const wamid = `wamid.in.${this.#count}`;
		const event = textMessage(who.waId, 'hi', wamid, this.clock.now());
		if (event.body.kind !== 'message') throw new Error('A text is a message');
		const from = { phoneNumberId: who.number, ...(account !== undefined && { wabaId: account }) };
		await this.happens({
			...event,
			lane: {
				kind: 'identity',
				phoneNumberId: who.number,
				identity: { waId: who.waId },
				profileName: null,
			},
			body: { kind: 'message', message: { ...event.body.message, ...from } },
		});
	}

	/** Meta says of a message how far it got. */
	async status(
		messageId: string,
		status: StatusEvent['status'],
		more: Partial<StatusEvent> = {},
		who: Somebody = ada,
	): Promise<void> {
		this.#count += 1;
		const event = messageStatus(who.waId, messageId, status, this.clock.now());
		if (event.body.kind !== 'status') throw new Error('A status is one');
		const { bizOpaqueCallbackData: name } = more;
		await this.happens({
			key: `st:${this.#count}`,
			lane:
				name === undefined
					? event.lane
					: { kind: 'effect', effectId: name.replace(/^v1\.|\.\d+$/g, '') },
			body: { ...event.body, status: { ...event.body.status, ...more } },
		});
	}

	/** A person has a dead letter sent again, or drops it; what the lane heard of it. */
	async letter(act: LetterRequest['act'], effectId: string, by = 'Mia'): Promise<unknown> {
		this.#count += 1;
		await this.happens({
			key: `letter:${this.#count}`,
			lane: { kind: 'contact', contactId: this.row(effectId).contactId },
			body: { kind: 'request', request: { kind: 'letter', act, effectId, by } },
		});
		const last = this.heard.at(-1);
		return last?.kind === 'request' && last.request.kind === 'letter' ? last.request.done : last;
	}

	/** A sender takes all it may. */
	async claims(limit = 100, except: readonly string[] = []): Promise<readonly Claim[]> {
		await this.host.settled();
		return await this.outbox.claim(limit, except);
	}

	/** A sender takes what is there, and says that of all of it. */
	async sends(said: Said): Promise<void> {
		for (const { effect, attempt } of await this.claims())
			await this.says(effect.id, attempt, said);
	}

	async says(effectId: string, attempt: number, said: Said): Promise<void> {
		await this.outbox.settle([{ ...said, effectId, attempt }]);
		await this.host.settled();
	}

	row(id: string): OutboxRow {
		const row = this.rows().find((each) => each.id === id);
		if (row === undefined) throw new Error(`There is no row ${id}`);
		return row;
	}

	rows(): readonly OutboxRow[] {
		return this.host.records.outbox({ limit: 500 }).items;
	}

	/** What lanes heard of an effect's fate, in order. */
	outcomesOf(id: string): readonly unknown[] {
		return this.heard.flatMap((event) =>
			event.kind === 'result' && event.effect.id === id ? [event.outcome] : [],
		);
	}
}

/** Meta took it, under that name. */
export const accepted = (
	messageId: string | null = 'wamid.out',
	more: Partial<Extract<Said, { kind: 'accepted' }>> = {},
): Extract<Said, { kind: 'accepted' }> => ({
	kind: 'accepted',
	messageId,
	response: { messages: [{ id: messageId }] },
	...more,
});

/** All that the first claim for Ada tells, who has written once. */
export const firstClaim = (effect: Wanted, id: string, queuedAt: number) => ({
	effect: { ...effect, id },
	attempt: 1,
	queuedAt,
	contact: expect.objectContaining({ identity: { waId: ada.waId }, inboundCount: 1 }),
	owner: { kind: 'automation' },
	recentSends: [],
	recentMarketing: [],
	account: null,
	journeyId: null,
	brakes: [],
	behind: false,
});

/** What a gate says that lets nothing pass. */
export const gate = { gate: 'quiet hours', reason: 'it is night' } as const;
