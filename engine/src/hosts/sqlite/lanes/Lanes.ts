import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../../host/clock';
import type { Acceptance, NewEvent } from '../../../host/host';
import type { LaneNews, LaneWatch } from '../../../host/laneWatch';
import { Wakeup } from '../../../host/Wakeup';
import type { GroupCommit } from '../GroupCommit';
import { AlarmPace } from './AlarmPace';
import { isDecidable, type InboxRow } from './Inbox';
import type { DueAlarm } from '../contacts/Contacts';
import { eventIdOf, stepLane, type LaneParts } from './LaneStep';

/** Events per transaction: enough to share its fsync, few enough to keep the event loop free. */
const batchSize = 64;
/** Alarms are let in beside a backlog, so that a flood of messages does not stop every timer. */
const alarmsPerBatch = 16;
/** How long to leave a failing disk alone (real ms). */
const storageRetryMs = 1000;

/** An event that was taken in; `news` = what was decided of it at once, `null` = it waits, or there is nothing to tell. */
export interface TakenEvent {
	readonly acceptance: Acceptance;
	/** The number that the event has, from now on or since it came first. */
	readonly seq: number;
	readonly news: LaneNews | null;
}

export interface LanesOptions extends LaneParts {
	readonly commits: GroupCommit;
	readonly clock: Clock;
	/** Events were decided: there may be effects to send. */
	readonly onProgress: () => void;
	readonly watch: LaneWatch;
	/** How many alarms may ring in a second. */
	readonly alarmsPerSecond: number;
}

/** Works off the inbox in order and wakes lanes whose alarm has come. One batch at a time, whatever wakes it. */
export class Lanes {
	readonly #wakeup: Wakeup;
	readonly #alarmPace: AlarmPace;
	#running: Promise<void> | null = null;
	#progressing = false;
	readonly #stop = new AbortController();

	constructor(private readonly options: LanesOptions) {
		this.#wakeup = new Wakeup(options.clock, () => this.wake());
		this.#alarmPace = new AlarmPace(options.alarmsPerSecond);
	}

	/** There may be something to do. */
	wake(): void {
		if (this.#stop.signal.aborted || this.#running !== null) return;
		this.#running = this.#drain().finally(() => (this.#running = null));
	}

	/**
	 * Takes an event in and, when none waits before it, decides it in the same transaction. Whoever calls says what was
	 * decided with `tell`, once it is on disk.
	 */
	take(event: NewEvent, now: number): TakenEvent {
		const { inbox, restoration } = this.options;
		const waits =
			this.#stop.signal.aborted || restoration.openBase() !== null || inbox.hasPending();
		if (waits || !isDecidable(event)) return { ...inbox.take(event, now), news: null };
		const next = inbox.next(event, now);
		return typeof next === 'number'
			? { acceptance: 'duplicate', seq: next, news: null }
			: { acceptance: 'stored', seq: next.seq, news: this.#step(next, now) };
	}

	/** What was decided is on disk. */
	tell(news: readonly LaneNews[]): void {
		if (news.length === 0) return;
		this.#progress();
		news.forEach(this.options.watch);
	}

	/** Once for everything that was committed together. */
	#progress(): void {
		if (this.#progressing) return;
		this.#progressing = true;
		queueMicrotask(() => {
			this.#progressing = false;
			this.options.onProgress();
		});
	}

	/** When an alarm last rang (ms UTC); `null` = none has since the start. */
	lastAlarm(): number | null {
		return this.#alarmPace.lastAt();
	}

	/** Resolves when no event is undecided and no alarm may ring. */
	async settled(): Promise<void> {
		while (!this.#stop.signal.aborted && this.#hasWork()) {
			this.wake();
			await this.#running;
		}
		await this.#running;
	}

	/** Finishes the batch in hand; the rest waits in the file. */
	async close(): Promise<void> {
		this.#stop.abort();
		this.#wakeup.close();
		await this.#running;
	}

	async #drain(): Promise<void> {
		const { commits } = this.options;
		while (!this.#stop.signal.aborted) {
			try {
				if (!this.#hasWork()) {
					this.#wakeup.at(this.#nextRing());
					return;
				}
				const news = await commits.runLate(() => this.#batch());
				this.#progress();
				this.tell(news);
			} catch {
				// Nothing of the batch was kept, so nothing is lost by doing it again when storage is back.
				await sleep(storageRetryMs, undefined, { signal: this.#stop.signal }).catch(
					() => undefined,
				);
			}
		}
	}

	#hasWork(): boolean {
		const { inbox, clock, restoration } = this.options;
		const ring = this.#nextRing();
		return (
			restoration.openBase() !== null ||
			inbox.hasPending() ||
			(ring !== null && ring <= clock.now())
		);
	}

	/** When the next alarm may ring: when it is due or, after many others, when it is its turn. */
	#nextRing(): number | null {
		const { contacts, clock } = this.options;
		const due = contacts.nextAlarm();
		return due === null ? null : Math.max(due, this.#alarmPace.nextAt(clock.now()));
	}

	#batch(): readonly LaneNews[] {
		const base = this.options.restoration.openBase();
		if (base !== null) return this.#pastBatch(base);
		const now = this.options.clock.now();
		const news = this.options.inbox.pending(batchSize).flatMap((row) => this.#step(row, now) ?? []);
		const room = Math.min(alarmsPerBatch, this.#alarmPace.room(now));
		this.#alarmPace.ring(this.#ringDueAlarms(now, room).length, now);
		return news;
	}

	/**
	 * After a restore: events of the time before the number `base` and alarms of the time before the restore, each
	 * decided as of its own time, in the order of those times, as the lost runner did.
	 */
	#pastBatch(base: number): readonly LaneNews[] {
		const { inbox, restoration } = this.options;
		const news: LaneNews[] = [];
		for (let steps = 0; steps < batchSize; steps++) {
			const last = inbox.lastSeq();
			const row = inbox.firstBefore(base);
			const until = Math.min(row?.receivedAt ?? Infinity, restoration.restoredAt());
			const rungAt = this.#ringDueAlarms(until, 1)[0]?.dueAt ?? null;
			if (rungAt === null && row === undefined) {
				restoration.close();
				break;
			}
			const now = rungAt ?? until;
			let next = rungAt === null ? row : inbox.firstAfter(last);
			while (next !== undefined) {
				const told = this.#step(next, now);
				if (told !== null) news.push(told);
				// What follows from a step followed at once then, too.
				next = inbox.firstAfter(last);
			}
		}
		return news;
	}

	/** What is to be told of it; `null` = nothing was decided. */
	#step(row: InboxRow, now: number): LaneNews | null {
		return this.options.commits.part<LaneNews | null>(
			() => stepLane(row, now, this.options),
			(error) => {
				const errorClass = error instanceof Error ? error.name : typeof error;
				const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
				this.options.inbox.fail(row, reason);
				return { kind: 'failed', eventId: eventIdOf(row), eventKind: row.body.kind, errorClass };
			},
		);
	}

	/** Each due alarm, the oldest first, becomes an event of its lane and is off; the lane's next state sets the next. */
	#ringDueAlarms(now: number, limit: number): readonly DueAlarm[] {
		const { contacts, inbox } = this.options;
		const due = contacts.dueAlarms(now, limit);
		for (const { contactId, dueAt, revision } of due) {
			contacts.clearAlarm(contactId);
			const key = `alarm:${contactId}:${dueAt}:${revision}`;
			inbox.add({ key, lane: { kind: 'contact', contactId }, body: { kind: 'alarm' } }, now);
		}
		return due;
	}
}
