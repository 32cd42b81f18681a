import { setImmediate as turn } from 'node:timers/promises';
import { decide } from '../../../engine/src/core/decide';
import { parseCallbackData } from '../../../engine/src/host/callbackData';
import type { Acceptance, NewEvent } from '../../../engine/src/host/host';
import type { LaneNews } from '../../../engine/src/host/laneWatch';
import type { Claim, Settlement } from '../../../engine/src/host/outbox';
import { minutes, StandingClock } from '../host/StandingClock';
import type { Command, End } from './Command';
import { equal, shownRow } from './equal';
import { InboxModel, type Decided } from './InboxModel';
import { Ledger } from './Ledger';
import { OutboxModel } from './OutboxModel';
import type { ModelRow } from './ModelRow';
import { nthOf, settlementOf, Tries, type Try } from './Tries';
import type { Spoil } from './spoilt';
import type { TriedHost, TrialFile } from './TrialFiles';
import {
	agentAction,
	everybody,
	external,
	keyOf,
	message,
	numbers,
	person,
	statusOfTry,
} from './trialEvents';

interface Told {
	readonly who: string;
	readonly event: NewEvent;
}

/** What a host has said that it did. */
type Done =
	| { readonly kind: 'lane'; readonly news: LaneNews }
	/** Of what was offered. */
	| { readonly kind: 'claims'; readonly claims: readonly Claim[] };

/** One host and the model of it, to which the same is done. Throws where they part. */
export class Trial {
	/** What came about: statuses of rows, and `moved` when reconciling moved one. */
	readonly seen = new Set<string>();
	/** Commands so far. */
	played = 0;
	readonly #clock = new StandingClock();
	readonly #inbox = new InboxModel();
	readonly #outbox = new OutboxModel((row, key) => this.#expect(row, key));
	readonly #ledger = new Ledger();
	readonly #tries = new Tries();
	readonly #told: Told[] = [];
	/** What was decided in this life, by the id of the event. */
	#decided = new Map<string, Decided>();
	#life = 0;
	/** What was done and the models have not followed yet. */
	#done: Done[] = [];
	/** Rows that may still be claimed without being asked for. */
	#offered = 0;
	#fault: unknown = null;
	#host: TriedHost | undefined;

	/** `spoil` makes another host of one: for the proof that a broken one is noticed. */
	constructor(
		private readonly file: TrialFile,
		private readonly spoil: Spoil = (host) => host,
	) {}

	async play(commands: readonly Command[]): Promise<void> {
		await this.#open();
		try {
			for (const command of commands) {
				this.played += 1;
				await this.#play(command);
				await this.#compare();
			}
			const { duplicateSends, failedEvents } = this.#use.records.counts();
			equal('the number of duplicate sends', duplicateSends, this.#outbox.duplicates());
			equal('the number of failed events', failedEvents, 0);
		} finally {
			await this.#use.close();
			this.file.remove();
		}
	}

	get #use(): TriedHost {
		if (this.#host === undefined) throw new Error('the host is not open');
		return this.#host;
	}

	#now(): number {
		return this.#clock.now();
	}

	async #play(command: Command): Promise<void> {
		switch (command.does) {
			case 'say':
				return this.#accept([this.#say(command.who, command.text)]);
			case 'crowd':
				return this.#accept(everybody.map((_, who) => this.#say(who, command.text)));
			case 'event': {
				const who = person(command.who);
				const event = external(who, command, `ev:${this.#told.length}`);
				return this.#accept([{ who: who.waId, event }]);
			}
			case 'agent': {
				const who = person(command.who).waId;
				const lane = this.#inbox.lane(who);
				if (lane === undefined) return;
				const id = `agent:${this.#told.length}`;
				const event = agentAction(lane.contact.id, command.action, id);
				return this.#accept([{ who, event }]);
			}
			case 'repeat': {
				const known = nthOf(this.#told, command.nth);
				return known === undefined ? undefined : this.#accept([known]);
			}
			case 'status': {
				const sent = nthOf(this.#tries.left(), command.nth);
				if (sent === undefined) return;
				const who = this.#inbox.whoIs(sent.contactId);
				return this.#accept([{ who, event: statusOfTry(who, sent, command, this.#now()) }]);
			}
			case 'pass':
				this.#clock.advance(minutes(command.minutes));
				return;
			case 'claim':
				return this.#claim(command.limit, command.except);
			case 'offer':
				return this.#offer(command.room);
			case 'withdraw':
				await this.#use.outbox.withdraw();
				this.#offered = 0;
				return;
			case 'settle': {
				const one = nthOf(this.#tries.open(), command.nth);
				return one === undefined ? undefined : this.#settle(one, command);
			}
			case 'resettle': {
				const one = nthOf(this.#tries.over(), command.nth);
				return one === undefined ? undefined : this.#settle(one, { ...command, code: 100 });
			}
			case 'work':
				await this.#claim(100, []);
				for (const one of this.#tries.open()) {
					await this.#settle(one, command);
					await this.#compare();
				}
				return;
			case 'overtake':
				this.#clock.advance(minutes(command.minutes));
				await this.#accept([this.#say(command.who, 'hello')]);
				await this.#compare();
				return this.#reconcile();
			case 'reconcile':
				return this.#reconcile();
			case 'release': {
				const brake = nthOf(this.#use.brakes.list(), command.nth);
				if (brake === undefined) return;
				this.#outbox.released(brake.id, this.#now());
				await this.#use.brakes.release(brake.id);
				return;
			}
			case 'kill':
				return this.#kill(command);
		}
	}

	#say(index: number, text: string): Told {
		const who = person(index);
		const id = `msg:${this.#told.length}.${who.waId}`;
		return { who: who.waId, event: message(who, text, id, this.#now()) };
	}

	async #accept(told: readonly Told[]): Promise<void> {
		this.#taken(told, await this.#use.accept(told.map(({ event }) => event)));
		await turn();
		this.#catchUp();
	}

	#taken(told: readonly Told[], answers: readonly Acceptance[]): void {
		for (const [index, { who, event }] of told.entries()) {
			const isNew = this.#inbox.accept(who, event.key);
			if (isNew) this.#told.push({ who, event });
			equal(`the answer to ${event.key}`, answers[index], isNew ? 'stored' : 'duplicate');
		}
	}

	async #claim(limit: number, except: readonly number[]): Promise<void> {
		const without = except.map((index) => numbers[index] ?? '');
		const choices = everybody
			.map(({ waId }) => this.#claimable(waId, without))
			.filter((rows) => rows.length > 0);
		const claims = await this.#use.outbox.claim(limit, without);
		const enough = Math.min(limit, choices.length);
		if (claims.length > limit || claims.length < enough)
			throw new Error(`${claims.length} claims, of ${limit} at most and ${enough} at least`);
		for (const claim of claims) {
			this.#claimed(
				claim,
				choices.flat().find(({ id }) => id === claim.effect.id),
			);
		}
	}

	#claimable(waId: string, without: readonly string[]): readonly ModelRow[] {
		const contactId = this.#inbox.lane(waId)?.contact.id;
		return contactId === undefined ? [] : this.#outbox.claimable(contactId, this.#now(), without);
	}

	#claimed(claim: Claim, row: ModelRow | undefined): void {
		const now = this.#now();
		this.#ledger.handedOut(claim, now);
		if (row === undefined) throw new Error(`${claim.effect.id} was claimed before its turn`);
		const { attempt, queuedAt, contact, recentSends } = claim;
		equal(
			`the claim of ${row.id}`,
			[attempt, queuedAt, contact.id, recentSends],
			[row.attempt + 1, row.queuedAt, row.contactId, this.#outbox.recentSends(row, now)],
		);
		this.#outbox.claimed(row, now);
		this.#tries.claimed(claim);
	}

	/** What is due by then is claimed at once, as far as there is room. */
	async #offer(room: number): Promise<void> {
		this.#offered += room;
		await this.#use.outbox.offer(room);
		await turn();
		this.#catchUp();
		const left = everybody.flatMap(({ waId }) => this.#claimable(waId, []));
		if (this.#offered > 0 && left.length > 0)
			throw new Error(`${left[0]?.id} may be claimed, there is room, and it was not`);
	}

	#handedOver(claims: readonly Claim[]): void {
		this.seen.add('handed over');
		this.#offered -= claims.length;
		if (this.#offered < 0) throw new Error('More was claimed than was offered');
		for (const claim of claims)
			this.#claimed(claim, this.#outbox.mayLeave(claim.effect.id, this.#now()));
	}

	async #settle(
		one: Try,
		{ end, minutes: later, code }: { end: End; minutes: number; code: number },
	): Promise<void> {
		const brakes = this.#use.brakes.list().map(({ id }) => id);
		const until = this.#now() + minutes(later);
		const brakeId = brakes[0] ?? 'step:nowhere';
		const settlement = settlementOf(one, end, { until, code, brakeId });
		this.#outbox.settled(settlement, this.#now(), (id) => brakes.includes(id));
		if (one.end === 'open') {
			one.end = end;
			this.#ledger.ended(one.effectId, ledgerEnd(settlement));
		}
		if (settlement.kind === 'accepted') this.#ledger.proved(one.effectId);
		await this.#use.outbox.settle([settlement]);
	}

	async #reconcile(): Promise<void> {
		const moved = await this.#use.outbox.reconcile();
		equal('rows moved by reconciling', moved, this.#outbox.reconciled(this.#now()));
		if (moved > 0) this.seen.add('moved');
	}

	/** The process dies while something is at work, and another one goes on with what is on disk. */
	async #kill({ cut, who, minutes: down }: Extract<Command, { does: 'kill' }>): Promise<void> {
		const dead = this.#use;
		const told = [this.#say(who, 'hello')];
		const atWork: Promise<unknown>[] = [];
		const start = (work: Promise<unknown>): void => void atWork.push(work.catch(() => undefined));
		if (cut === 'stored') await this.#accept(told);
		if (cut === 'storing') start(dead.accept(told.map(({ event }) => event)));
		if (cut === 'claiming') start(dead.outbox.claim(100));
		if (cut === 'settling') {
			const anything = { until: 0, code: 0, brakeId: '' };
			const ends = this.#tries.open().map((one) => settlementOf(one, 'accepted', anything));
			start(dead.outbox.settle(ends));
		}
		this.#catchUp();
		this.file.cut();
		this.#life += 1;
		this.#tries.lose();
		this.#offered = 0;
		this.#ledger.died(this.#now());
		this.#clock.advance(minutes(down));
		await dead.close();
		await Promise.all(atWork);
		this.#outbox.restarted(this.#now());
		await this.#open();
		// Meta had no answer, so it delivers again.
		if (cut === 'storing') await this.#accept(told);
	}

	async #open(): Promise<void> {
		const life = this.#life;
		const decided = new Map<string, Decided>();
		this.#decided = decided;
		this.#outbox.upSince = this.#now();
		this.#ledger.rose(this.#now());
		const host = await this.file.open({
			clock: this.#clock,
			decide: (before, event, now, definitions) => {
				const decision = decide(before, event, now, definitions);
				decided.set(event.id, { before, event, now, decision });
				return decision;
			},
			watch: (news) => {
				if (life === this.#life) this.#done.push({ kind: 'lane', news });
			},
		});
		this.#host = this.spoil(host, () => this.#now());
		// What was decided in the same commit is told of by the end of the turn.
		this.#host.outbox.onClaims((claims) =>
			setImmediate(() => {
				if (life === this.#life) this.#done.push({ kind: 'claims', claims });
			}),
		);
	}

	/**
	 * What was done is on disk: the models follow, once they know of the events themselves, because a host may decide
	 * an event before it answers. What they say against it is told later, out of the host's way.
	 */
	#catchUp(): void {
		for (const done of this.#done.splice(0)) this.#hear(done);
	}

	#hear(done: Done): void {
		try {
			if (done.kind === 'claims') return this.#handedOver(done.claims);
			const { news } = done;
			if (news.kind === 'failed') throw new Error(`${news.eventKind}: ${news.errorClass}`);
			const decided = this.#decided.get(news.eventId);
			if (decided === undefined) throw new Error(`${news.eventId} was not decided in this life`);
			this.#follow(decided);
		} catch (error) {
			this.#fault ??= error;
		}
	}

	#follow(decided: Decided): void {
		const { event, decision, now } = decided;
		const { contact } = decision.state;
		this.#inbox.decided(contact.identity.waId ?? '', keyOf(event), decided);
		if (event.kind === 'message')
			this.#outbox.wrote(contact.phoneNumberId, event.message.timestamp);
		if (event.kind === 'result') {
			const over = this.#outbox.rows.get(event.effect.id)?.stopped === true;
			equal(`whether the result of ${event.effect.id} is over`, event.over === true, over);
		}
		if (event.kind === 'status') {
			const { status } = event;
			const named = parseCallbackData(status.bizOpaqueCallbackData);
			const row = this.#outbox.about(status.messageId, named);
			const over = row !== undefined && (row.stopped || arrived.includes(row.delivery));
			equal(
				`what ${status.key} is about`,
				[event.effect?.id, event.over === true],
				[row?.id, over],
			);
			if (row !== undefined) {
				this.#outbox.heard(row, status, named, now);
				this.#ledger.proved(row.id);
			}
		}
		this.#outbox.decided(decision, now);
	}

	/** A lane is to hear of a row: an event of the host's own, that waits its turn like any other. */
	#expect(row: ModelRow, key: string): void {
		const name = key.startsWith('braked:') ? `braked:${row.id}` : key;
		this.#inbox.accept(this.#inbox.whoIs(row.contactId), key, name);
	}

	async #compare(): Promise<void> {
		await this.#use.settled();
		await turn();
		this.#catchUp();
		if (this.#fault !== null) throw this.#fault;
		this.#inbox.quiet(this.#now());
		equal('the backlog', this.#use.backlog(), 0);
		const { items } = this.#use.records.outbox({ limit: 500 });
		for (const row of items) {
			this.seen.add(row.status);
			equal(`row ${row.id}`, shownRow(row), shownRow(this.#outbox.rows.get(row.id)));
		}
		equal('the number of rows', items.length, this.#outbox.rows.size);
		const [due, shouldBe] = [await this.#use.outbox.nextDue(), this.#outbox.nextDue(this.#now())];
		equal('when something is due', due, shouldBe);
	}
}

/** How far a message got that a phone had. */
const arrived: readonly string[] = ['delivered', 'read', 'played'];

function ledgerEnd({ kind }: Settlement): 'over' | 'lost' | 'notSent' {
	if (kind === 'unknown') return 'lost';
	return kind === 'accepted' || kind === 'failed' || kind === 'refused' ? 'over' : 'notSent';
}
