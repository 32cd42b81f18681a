import type { Database } from 'better-sqlite3';
import type { Effect, SendEffect } from '../../../core/effect';
import { sentAsAt, type SentAs } from '../../../core/sentAs';
import type { Clock } from '../../../host/clock';
import type { NewEvent } from '../../../host/host';
import type { Claim, Outbox, Reached, Settlement } from '../../../host/outbox';
import type { KeptBrake } from '../../../host/brakes';
import type { SqliteBrakes } from '../brakes/SqliteBrakes';
import type { Contacts } from '../contacts/Contacts';
import type { GroupCommit } from '../GroupCommit';
import type { Inbox } from '../lanes/Inbox';
import type { Lanes } from '../lanes/Lanes';
import type { LaneNews } from '../../../host/laneWatch';
import type { Charges } from './Charges';
import { ClaimQueries } from './ClaimQueries';
import { effectOf } from './effectOf';
import type { Claimable, OutboxRecord, OutboxTable } from './OutboxTable';
import { StandingOffer, type Ended } from './StandingOffer';
import { reachedSince } from './reachedSince';
import type { ReceiverHealth } from './ReceiverHealth';
import { reconcileWait, silenceMeansNo, waitOverAt, type Uncertainty } from './reconcileRule';
import { resultEvent } from './resultEvent';
import { handedOver } from './handedOver';
import { isOfGivenUpTry } from './isOfGivenUpTry';
import { letGo } from './letGo';
import { keptName, park, settleRow, uncertain, type Move } from './settleRow';
import type { Watermarks } from './Watermarks';

/** The parts of a host that its outbox works with. */
export interface OutboxParts {
	readonly db: Database;
	readonly commits: GroupCommit;
	readonly clock: Clock;
	readonly inbox: Inbox;
	readonly contacts: Contacts;
	readonly table: OutboxTable;
	readonly watermarks: Watermarks;
	readonly brakes: SqliteBrakes;
	readonly health: ReceiverHealth;
	readonly charges: Charges;
	readonly reconcileWaitMs: number;
	/** Where results go. */
	readonly lanes: () => Pick<Lanes, 'take' | 'tell' | 'wake'>;
}

export class SqliteOutbox implements Outbox {
	readonly #queries: ClaimQueries;
	readonly #listeners = new Set<() => void>();
	readonly #offer = new StandingOffer();

	constructor(private readonly parts: OutboxParts) {
		this.#queries = new ClaimQueries(parts.db);
		parts.commits.endWith(() =>
			this.#offer.ending(
				(room) => this.#atEnd(room),
				() => this.#signal(),
			),
		);
	}

	async claim(limit: number, except: readonly string[] = []): Promise<readonly Claim[]> {
		if (limit <= 0 || !this.#queries.anyDue(this.parts.clock.now(), except)) return [];
		return await this.parts.commits.runLate(() => this.#claimDue(limit, except));
	}

	async settle(settlements: readonly Settlement[]): Promise<void> {
		const lanes = this.parts.lanes();
		const told = await this.parts.commits.runLate(() => {
			const news: LaneNews[] = [];
			const tell = (event: NewEvent) => {
				const taken = lanes.take(event, this.parts.clock.now());
				if (taken.news !== null) news.push(taken.news);
			};
			for (const settlement of settlements) {
				const row = this.parts.table.get(settlement.effectId);
				if (row === undefined) continue;
				const isLate = row.status !== 'SENDING' || row.attempt !== settlement.attempt;
				if (isLate && !isNews(row, settlement)) continue;
				if (settlement.kind === 'accepted' && settlement.messageId !== null) {
					this.parts.table.addMessage(row, settlement.messageId, this.parts.clock.now());
				}
				this.#learn(row, settlement);
				// A status may have been faster than the answer; then all but the name is said already.
				if (row.status === 'ACCEPTED') {
					this.#name(row, settlement);
					continue;
				}
				this.#move(row, this.#settled(row, settlement), tell);
				// It got through, so the conversation is ours.
				if (settlement.kind === 'accepted') letGo('thread', row.contact_id, this.parts);
			}
			return news;
		});
		this.parts.brakes.tell();
		lanes.tell(told);
		lanes.wake();
	}

	async offer(room: number): Promise<void> {
		this.#offer.add(room);
		if (!this.#offer.isOpen() || !this.#isAnyDue()) return;
		this.parts.table.changes.look();
		await this.parts.commits.runLate(() => undefined);
	}

	async withdraw(): Promise<void> {
		this.#offer.end();
		await this.parts.commits.settled();
	}

	onClaims(listener: (claims: readonly Claim[]) => void): () => void {
		return this.#offer.onClaims(listener);
	}

	async reconcile(): Promise<number> {
		if (this.#silent().length === 0) return 0;
		const moved = await this.parts.commits.run(() => {
			const rows = this.#silent();
			for (const row of rows) this.#move(row, afterSilence(row, this.parts.clock.now()));
			return rows.length;
		});
		if (moved > 0) this.parts.lanes().wake();
		return moved;
	}

	onWork(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	nextDue(): Promise<number | null> {
		const now = this.parts.clock.now();
		const waits = this.#uncertain()
			.map(({ uncertainty }) => waitOverAt(uncertainty))
			// Those whose wait is over need a webhook to move on, and that signals by itself.
			.filter((at) => at > now);
		const due = [...waits, ...[this.#queries.nextDue(now)].filter((at) => at !== null)];
		return Promise.resolve(due.length === 0 ? null : Math.min(...due));
	}

	reachedSince(at: number): readonly Reached[] {
		return reachedSince(this.parts.db, at);
	}

	async letGo(heldBy: string): Promise<number> {
		const { commits, table, clock } = this.parts;
		return await commits.run(() => table.letGo(heldBy, clock.now()));
	}

	/** Lanes went on: what is uncertain may be decided now. */
	progressed(): void {
		if (!this.parts.table.isCertain()) this.#signal();
	}

	#signal(): void {
		for (const listener of this.#listeners) listener();
	}

	/** News of Meta's that concerns no lane: a conversation may be ours again. In a transaction. */
	heard(event: NewEvent): void {
		const contactId = handedOver(event, this.parts.contacts);
		if (contactId !== null) letGo('thread', contactId, this.parts);
	}

	/** After a start: what was on its way when the process ended is uncertain now. In a transaction. */
	recover(): void {
		for (const row of this.parts.table.inStatus('SENDING')) {
			const reason = 'The runner stopped while it was on its way';
			this.#move(row, uncertain(row, reason, this.#likely(row), this.parts.charges.of(row)));
		}
	}

	/** What a message that was on its way counts as: what the gates would have made of it. */
	#likely(row: OutboxRecord): SentAs | undefined {
		const effect = effectOf(row);
		const state = this.parts.contacts.load(row.contact_id);
		if (effect.kind !== 'send' || state === null) return undefined;
		return sentAsAt(effect, state.contact, row.sent_at ?? row.queued_at);
	}

	/** The end of a transaction: what it asked for is claimed, and what else may be now, as far as there is room. */
	#atEnd(room: number): Ended {
		const { asked, timed, freed, look } = this.parts.table.changes.take();
		const isFree = freed && this.#isAnyDue();
		if (room === 0) return { claims: [], work: timed || isFree || asked.length > 0 };
		if (!timed && !isFree && !look && asked.length <= room)
			return { claims: this.#claimAsked(asked), work: false };
		const claims = this.#claimDue(room, []);
		return { claims, work: timed || claims.length === room };
	}

	#isAnyDue(): boolean {
		return this.#queries.anyDue(this.parts.clock.now(), []);
	}

	/** Of rows that are mostly yet to be written: they are written as claimed, then. */
	#claimAsked(rows: readonly OutboxRecord[]): readonly Claim[] {
		if (rows.length === 0) return [];
		const { clock, table, brakes } = this.parts;
		const now = clock.now();
		const kept = brakes.list();
		return rows.flatMap((row) => {
			if (this.#queries.mustWait(row)) return [];
			const claim = this.#claimOf(row, kept, now);
			if (claim === null) return [];
			table.leave(row, now);
			return claim;
		});
	}

	#claimDue(limit: number, except: readonly string[]): readonly Claim[] {
		const claims: Claim[] = [];
		for (;;) {
			this.parts.table.catchUp();
			const room = limit - claims.length;
			const found = this.#queries.claimable(this.parts.clock.now(), room, except);
			const taken = this.#claimFound(found);
			claims.push(...taken);
			// Several of one contact may have been in the way of others.
			if (found.length < room || taken.length === 0) return claims;
		}
	}

	/** The first of each contact. */
	#claimFound(found: readonly Claimable[]): readonly Claim[] {
		const { clock, table, brakes } = this.parts;
		const now = clock.now();
		const kept = brakes.list();
		const contacts = new Set<string>();
		return found.flatMap((each) => {
			const row = table.found(each);
			if (row === undefined || contacts.has(row.contact_id)) return [];
			contacts.add(row.contact_id);
			const claim = this.#claimOf(row, kept, now);
			if (claim === null) return [];
			table.move(row, 'SENDING', { attempt: claim.attempt, sent_at: now });
			return claim;
		});
	}

	#claimOf(row: OutboxRecord, brakes: readonly KeptBrake[], now: number): Claim | null {
		const state = this.parts.contacts.latest(row.contact_id);
		if (state === null) return null;
		const recentSends = this.#queries.recentSends(row, now);
		const effect = effectOf(row);
		const recentMarketing = mayBeMarketing(effect) ? this.#queries.recentMarketing(row, now) : [];
		return {
			effect,
			attempt: row.attempt + 1,
			queuedAt: effect.again?.at ?? row.queued_at,
			contact: state.contact,
			owner: state.owner,
			recentSends,
			recentMarketing,
			account: this.parts.watermarks.accountOf(row.number),
			journeyId: this.parts.table.journeyOf(row),
			brakes,
			behind: this.#isBehind(row),
		};
	}

	/** Whether an earlier row of its contact waits for the conversation; what was asked for later goes after it. */
	#isBehind({ contact_id: contact, seq }: OutboxRecord): boolean {
		const [first] = this.parts.table.heldBy(keptName('thread', contact));
		return first !== undefined && first.seq < seq;
	}

	/** A brake that was let go meanwhile holds nothing: the row may go at once. */
	#settled(row: OutboxRecord, settlement: Settlement): Move {
		const { brakes, clock, charges } = this.parts;
		return settlement.kind === 'braked' && !brakes.has(settlement.brakeId)
			? settleRow(row, { ...settlement, kind: 'paced', until: clock.now() })
			: settleRow(row, settlement, charges.of(row));
	}

	/** The name of a message that was taken, where nothing has told it. */
	#name(row: OutboxRecord, settlement: Settlement): void {
		if (settlement.kind !== 'accepted' || row.message_id !== null) return;
		this.parts.table.move(row, 'ACCEPTED', { message_id: settlement.messageId });
	}

	/** What an outcome says about messages like this one. */
	#learn(row: OutboxRecord, settlement: Settlement): void {
		const effect = effectOf(row);
		if (effect.kind !== 'send') return;
		const where = { journeyId: this.parts.table.journeyOf(row), number: row.number };
		if (settlement.kind === 'accepted') return this.parts.brakes.succeeded('answer', effect, where);
		if (settlement.kind !== 'failed' && settlement.kind !== 'paced') return;
		const { code = null } = settlement;
		if (code !== null) this.parts.brakes.failed('answer', code, effect, where);
	}

	/** `tell` gets what the lane is to hear; without one it is put in the inbox, to be decided in its turn. */
	#move(row: OutboxRecord, move: Move, tell?: (event: NewEvent) => void): void {
		const { table } = this.parts;
		const again = move.status === 'PENDING' || move.status === 'HELD';
		// It was on its way when its run was stopped: it came back, and there it ends.
		const { status, change, outcome } = again && table.isOver(row) ? tooLate : move;
		table.move(row, status, change);
		if (outcome === null) return;
		const event = resultEvent(row, outcome);
		if (tell === undefined) this.parts.inbox.add(event, this.parts.clock.now());
		else tell(event);
	}

	/** Rows of which silence now says that Meta never took them. */
	#silent(): OutboxRecord[] {
		return this.#uncertain().flatMap(({ row, uncertainty }) =>
			silenceMeansNo(uncertainty) ? [row] : [],
		);
	}

	#uncertain(): { readonly row: OutboxRecord; readonly uncertainty: Uncertainty }[] {
		const rows = this.parts.table.uncertain();
		if (rows.length === 0) return [];
		const { clock, inbox, health, watermarks, reconcileWaitMs } = this.parts;
		const shared = {
			now: clock.now(),
			healthySince: health.since(),
			backlog: inbox.backlog(),
			wait: reconcileWait(reconcileWaitMs, watermarks.delays.slowest()),
		};
		return rows.map((row) => ({
			row,
			uncertainty: {
				...shared,
				sentAt: row.sent_at ?? row.queued_at,
				watermark: watermarks.get(row.number),
			},
		}));
	}
}

/**
 * Whether a word on a try that is over counts. That Meta took it proves as much as a status, however late: what was taken
 * is not sent again.
 */
const isNews = (row: OutboxRecord, { kind, attempt }: Settlement): boolean =>
	kind === 'accepted' && !isOfGivenUpTry(row, attempt);

const mayBeMarketing = (effect: Effect): boolean =>
	effect.kind === 'send' && [effect.category, effect.fallback?.category].includes('marketing');

/** What a step wants done when its message was, in all likelihood, never taken. */
function afterSilence(row: OutboxRecord, now: number): Move {
	if (row.restored === 'blind')
		return park('It may have been sent before the data was restored, and nothing can tell');
	const { ifUncertain } = effectOf(row) as SendEffect;
	if (ifUncertain === 'park')
		return park('No status came in time, and this step does not send again by itself');
	return {
		status: 'PENDING',
		change: { due_at: now, reason: 'No status came in time, so Meta never took it: sent again' },
		outcome: null,
	};
}

const tooLate: Move = {
	status: 'CANCELLED',
	change: { reason: 'Its run was stopped before it could be sent again' },
	outcome: null,
};
