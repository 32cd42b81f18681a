import type { Database } from 'better-sqlite3';
import type { Clock } from '../../host/clock';
import { Wakeup } from '../../host/Wakeup';
import type { InboxReader } from './forwards/InboxReader';
import type { GroupCommit } from './GroupCommit';

const dayMs = 86_400_000;
const everyMs = 3_600_000;
/** Rows per transaction: few enough that nothing waits long behind it. */
const groupSize = 500;
/** Waits of executions that are over stay this long, to be asked after. */
const waitDays = 30;

export interface HousekeepingOptions {
	readonly db: Database;
	readonly commits: GroupCommit;
	readonly reader: InboxReader;
	readonly clock: Clock;
	/** How long events stay. */
	readonly eventDays: number;
}

/**
 * Removes what has served its time: events that Meta can no longer repeat, and waits that are long over. What a
 * forward has not delivered yet stays, and what is undecided, and everything after it.
 */
export class Housekeeping {
	readonly #wakeup: Wakeup;
	#running: Promise<void> | null = null;
	#nextAt = 0;
	#closed = false;

	constructor(private readonly options: HousekeepingOptions) {
		this.#wakeup = new Wakeup(options.clock, () => this.wake());
	}

	/** Tidies up, if it is time, and sees to the next time. */
	wake(): void {
		if (this.#closed || this.#running !== null) return;
		const { clock } = this.options;
		if (this.#nextAt <= clock.now()) {
			this.#nextAt = clock.now() + everyMs;
			// A full disk refuses this too; the next hour tries again.
			this.#running = this.#tidy()
				.catch(() => undefined)
				.finally(() => {
					this.#running = null;
					// The clock may have gone on meanwhile.
					this.wake();
				});
		}
		this.#wakeup.at(this.#nextAt);
	}

	/** Resolves when nothing is being removed. */
	async settled(): Promise<void> {
		while (this.#running !== null) await this.#running;
	}

	async close(): Promise<void> {
		this.#closed = true;
		this.#wakeup.close();
		await this.#running;
	}

	async #tidy(): Promise<void> {
		const { db, commits, reader, clock, eventDays } = this.options;
		// Whole days (UTC): each begins with what its events were decided from.
		const since = Math.floor(clock.now() / dayMs - eventDays) * dayMs;
		const place = reader.placeBefore(since);
		const last = Math.min(place, this.#needed() - 1);
		const events = db.prepare<[number, number]>(
			'DELETE FROM inbox WHERE seq IN (SELECT seq FROM inbox WHERE seq <= ? ORDER BY seq LIMIT ?)',
		);
		const told = db.prepare<[number, number]>(
			`UPDATE chapter SET events = NULL WHERE seq IN (
				SELECT seq FROM chapter WHERE events IS NOT NULL AND last_event <= ? LIMIT ?)`,
		);
		const waits = db.prepare<[number, number]>(
			'DELETE FROM wait WHERE seq IN (SELECT seq FROM wait WHERE settled_at < ? LIMIT ?)',
		);
		const before = clock.now() - waitDays * dayMs;
		await this.#inGroups(() => commits.run(() => events.run(last, groupSize).changes));
		await this.#inGroups(() => commits.run(() => told.run(last, groupSize).changes));
		await this.#inGroups(() => commits.run(() => waits.run(before, groupSize).changes));
	}

	async #inGroups(removeSome: () => Promise<number>): Promise<void> {
		while (!this.#closed && (await removeSome()) === groupSize);
	}

	/** The first event that somebody still has to read. */
	#needed(): number {
		return (
			this.options.db
				.prepare<[], number>(
					`SELECT min(seq) FROM (
					 SELECT min(seq) AS seq FROM inbox WHERE status = 'pending'
					 UNION ALL SELECT min(cursor) + 1 FROM forward
					 UNION ALL SELECT min(event_seq) FROM wait WHERE status = 'answered'
					 UNION ALL SELECT max(seq) FROM inbox)`,
				)
				.pluck()
				.get() ?? 0
		);
	}
}
