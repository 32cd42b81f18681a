import type { StatusEvent } from '../../../cloud-api/webhooks/event';
import type { Decision } from '../../../engine/src/core/decision';
import type { Delivery, Settlement } from '../../../engine/src/host/outbox';
import { minutes } from '../host/StandingClock';
import { newRow, type ModelRow } from './ModelRow';

/** How long silence has to last at least. */
const shortestWait = minutes(10);
/** A phone that had a message never has it less. */
const furthest: readonly Delivery[] = ['none', 'sent', 'failed', 'delivered', 'read', 'played'];

/** What an outbox promises, over rows in memory. Knows nothing of how a host keeps them. */
export class OutboxModel {
	readonly rows = new Map<string, ModelRow>();
	/** Whose message it is, by Meta's id. */
	readonly #messages = new Map<string, string>();
	/** By number: when the latest send left that has a status, and when the latest message was written. */
	readonly #answeredUpTo = new Map<string, number>();
	readonly #writtenAt = new Map<string, number>();
	#slowestStatus = 0;
	/** Since when the host has been up. */
	upSince = 0;

	/** `tell`: a lane is to hear of a row; an event of that key, once. */
	constructor(private readonly tell: (row: ModelRow, key: string) => void) {}

	/** A lane has decided: what it stopped is not sent, what it wants is asked for. */
	decided({ cancelledRuns, facts, effects, state }: Decision, now: number): void {
		const { id: contactId, phoneNumberId: number } = state.contact;
		for (const row of this.rows.values()) {
			if (row.runId === null) continue;
			if (cancelledRuns.includes(row.runId) && isWaiting(row)) move(row, 'CANCELLED');
			row.stopped ||= facts.some(
				({ kind, runId }) =>
					runId === row.runId && (kind === 'run.interrupted' || kind === 'run.failed'),
			);
		}
		for (const effect of effects)
			this.rows.set(effect.id, newRow(effect, { contactId, number }, now));
	}

	/** A customer's message shows how far webhooks have come. */
	wrote(number: string, at: number): void {
		this.#writtenAt.set(number, Math.max(at, this.#writtenAt.get(number) ?? 0));
	}

	/** The row a status is about: by our name for the try, else by Meta's for the message. */
	about(messageId: string, named: { effectId: string; attempt: number } | null) {
		const row = named === null ? undefined : this.rows.get(named.effectId);
		if (row !== undefined && (named?.attempt ?? 0) <= row.attempt) return row;
		return this.rows.get(this.#messages.get(messageId) ?? '');
	}

	/** Meta says how far a message got, and thereby that it took it. */
	heard(
		row: ModelRow,
		{ messageId, status }: StatusEvent,
		named: { readonly attempt: number } | null,
		now: number,
	): void {
		const before = row.status;
		this.#took(row, messageId);
		move(row, 'ACCEPTED', { messageId: row.messageId ?? messageId });
		if (status !== 'unknown' && furthest.indexOf(status) > furthest.indexOf(row.delivery))
			row.delivery = status;
		// Of an earlier try nobody knows any more when it left.
		const isOfLatestTry = named === null || named.attempt === row.attempt;
		if (row.sentAt !== null && isOfLatestTry) {
			const latest = this.#answeredUpTo.get(row.number) ?? 0;
			this.#answeredUpTo.set(row.number, Math.max(row.sentAt, latest));
			if (!row.hasStatus) this.#slowestStatus = Math.max(this.#slowestStatus, now - row.sentAt);
			row.hasStatus = true;
		}
		if (before !== 'ACCEPTED') this.tell(row, `result:${row.id}`);
	}

	/** What may be claimed of a contact: of what is due and waits for nothing, the longest due. */
	claimable(contactId: string, now: number, except: readonly string[]): readonly ModelRow[] {
		const own = [...this.rows.values()].filter((row) => row.contactId === contactId);
		if (own.some(({ status }) => status === 'SENDING' || status === 'UNKNOWN')) return [];
		// What was put aside holds up nothing; what was not holds up what comes after it.
		const first = own.findIndex(({ status }) => status === 'PENDING');
		const free = own
			.slice(0, first === -1 ? undefined : first + 1)
			.filter((row) => isDue(row, now) && !except.includes(row.number));
		const longest = Math.min(...free.map(({ dueAt }) => dueAt ?? Infinity));
		return free.filter(({ dueAt }) => dueAt === longest);
	}

	/** That row, when nothing keeps it from leaving now: what was put aside may be due for longer. */
	mayLeave(id: string, now: number): ModelRow | undefined {
		const row = this.rows.get(id);
		if (row === undefined || !isDue(row, now)) return undefined;
		const own = [...this.rows.values()].filter(({ contactId }) => contactId === row.contactId);
		const waits = own.some(
			(each) =>
				each.status === 'SENDING' ||
				each.status === 'UNKNOWN' ||
				(each.status === 'PENDING' && own.indexOf(each) < own.indexOf(row)),
		);
		return waits ? undefined : row;
	}

	claimed(row: ModelRow, now: number): void {
		move(row, 'SENDING', { attempt: row.attempt + 1, sentAt: now });
	}

	/** Messages that left for the contact of a row in the last ten minutes, without its own. */
	recentSends({ id, contactId }: ModelRow, now: number): readonly number[] {
		return [...this.rows.values()]
			.filter((row) => row.contactId === contactId && row.id !== id)
			.flatMap(({ sentAt }) => (sentAt !== null && sentAt > now - minutes(10) ? [sentAt] : []))
			.toSorted((a, b) => a - b);
	}

	/** A sender says what came of a try; `isBraked` = the brake it waits for is still on. */
	settled(said: Settlement, now: number, isBraked: (brakeId: string) => boolean): void {
		const row = this.rows.get(said.effectId);
		if (row === undefined) return;
		if (said.kind === 'accepted' && said.messageId !== null) this.#took(row, said.messageId);
		// Whoever hears that it was taken knows it from then on, however late.
		if (said.kind === 'accepted') {
			const before = row.status;
			move(row, 'ACCEPTED', { messageId: row.messageId ?? said.messageId });
			if (before !== 'ACCEPTED') this.tell(row, `result:${row.id}`);
			return;
		}
		if (row.attempt !== said.attempt || row.status !== 'SENDING') return;
		const notSent = { attempt: row.attempt - 1, sentAt: null };
		switch (said.kind) {
			case 'refused':
				move(row, 'REFUSED', { sentAt: null });
				return this.tell(row, `result:${row.id}`);
			case 'failed':
				move(row, 'FAILED');
				return this.tell(row, `result:${row.id}`);
			case 'unknown':
				return this.#uncertain(row);
			case 'retry':
				return void again(row, said.aside ? 'HELD' : 'PENDING', { dueAt: said.at });
			case 'paced':
				return void again(row, 'PENDING', { ...notSent, dueAt: said.until });
			case 'held':
			case 'kept':
				if (again(row, 'HELD', { ...notSent, dueAt: said.until }))
					this.tell(row, `held:${row.id}:${said.until}`);
				return;
			case 'braked': {
				if (!isBraked(said.brakeId)) return void again(row, 'PENDING', { ...notSent, dueAt: now });
				const key = `braked:${row.id}:${row.dueAt}`;
				if (again(row, 'HELD', { ...notSent, dueAt: null, heldBy: said.brakeId }))
					this.tell(row, key);
			}
		}
	}

	/** Somebody let a brake go. */
	released(brakeId: string, now: number): void {
		for (const row of this.rows.values())
			if (row.heldBy === brakeId) move(row, 'HELD', { dueAt: now });
	}

	/** The host is up again: nobody knows what became of what was on its way. */
	restarted(now: number): void {
		this.upSince = now;
		for (const row of this.rows.values()) if (row.status === 'SENDING') this.#uncertain(row);
	}

	/** Moves what silence allows to be moved; how many. */
	reconciled(now: number): number {
		const silent = [...this.rows.values()].filter(
			(row) => row.status === 'UNKNOWN' && this.#waitOver(row) <= now && this.#isOvertaken(row),
		);
		for (const row of silent) {
			if (row.ifUncertain === 'park') this.#park(row);
			else again(row, 'PENDING', { dueAt: now });
		}
		return silent.length;
	}

	/** When something is to be looked at next; `null` = never by itself. */
	nextDue(now: number): number | null {
		const times = [...this.rows.values()].flatMap((row) =>
			row.status === 'UNKNOWN' ? this.#waitOver(row) : isWaiting(row) ? (row.dueAt ?? never) : [],
		);
		const next = Math.min(...times.filter((at) => at > now));
		return next === Infinity ? null : next;
	}

	/** Of how many effects Meta took more than one message. */
	duplicates(): number {
		const taken = [...this.#messages.values()];
		return new Set(taken.filter((id, index) => taken.indexOf(id) !== index)).size;
	}

	#took(row: ModelRow, messageId: string): void {
		if (!this.#messages.has(messageId)) this.#messages.set(messageId, row.id);
	}

	#uncertain(row: ModelRow): void {
		switch (row.ifUncertain) {
			case 'resend':
			case 'park':
				return move(row, 'UNKNOWN');
			case 'again':
				return void again(row, 'PENDING', {});
			case 'parkAtOnce':
				return this.#park(row);
		}
	}

	#park(row: ModelRow): void {
		move(row, 'PARKED');
		this.tell(row, `result:${row.id}`);
	}

	#waitOver({ sentAt, queuedAt }: ModelRow): number {
		const wait = Math.max(shortestWait, 3 * this.#slowestStatus);
		return Math.max(sentAt ?? queuedAt, this.upSince) + wait;
	}

	/** Webhooks have provably come further than this send. */
	#isOvertaken({ number, sentAt, queuedAt }: ModelRow): boolean {
		const sent = sentAt ?? queuedAt;
		const wait = Math.max(shortestWait, 3 * this.#slowestStatus);
		return (
			(this.#answeredUpTo.get(number) ?? 0) > sent ||
			(this.#writtenAt.get(number) ?? 0) >= sent + wait
		);
	}
}

/** What waits for a brake is on the calendar for the last instant of the year 9999. */
const never = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const isWaiting = ({ status }: ModelRow): boolean => status === 'PENDING' || status === 'HELD';

const isDue = (row: ModelRow, now: number): boolean =>
	isWaiting(row) && row.dueAt !== null && row.dueAt <= now;

/** Where it goes, and what changes with it; a brake holds it only while it is said so. */
function move(row: ModelRow, status: ModelRow['status'], change: Partial<ModelRow> = {}): void {
	Object.assign(row, { heldBy: null, ...change, status });
}

/** Back to the line, unless its run was stopped meanwhile: then it ends here. */
function again(row: ModelRow, status: 'PENDING' | 'HELD', change: Partial<ModelRow>): boolean {
	if (row.stopped) move(row, 'CANCELLED');
	else move(row, status, change);
	return !row.stopped;
}
