import type { Database } from 'better-sqlite3';
import { HostUnavailable } from '../../host/HostUnavailable';
import type { ChapterMark, ChapterWriter } from './chapters/ChapterWriter';
import { LateWrites } from './LateWrites';
import { StorageState } from './health/StorageState';
import { isStorageError } from './storageError';
import { SyncPlace } from './SyncPlace';
import { WalSync } from './WalSync';

/** How long a group is worked on before it is committed (real ms): what comes meanwhile waits as long. */
const groupMs = 6;

/** What ends a transaction: done in it, and told what became of it. */
export interface Ending {
	readonly perform: () => void;
	readonly committed: () => void;
	readonly failed: (error: unknown) => void;
}

interface Job extends Ending {
	/** Whether its writes may be late: it reads by what has them catch up first. */
	readonly late: boolean;
}

/**
 * The one writer. Whatever is asked for in the same tick shares a transaction and its fsync. One piece of work that
 * throws takes nothing else with it: the transaction is undone and done again, each part in a savepoint of its own.
 * Not so from the start, because under a savepoint SQLite copies every page before it changes it.
 */
export class GroupCommit {
	/** For writes that need not be made before the transaction ends. */
	readonly late = new LateWrites();
	readonly #jobs: Job[] = [];
	readonly #inSavepoint: (perform: () => void) => void;
	readonly #together: { immediate(taken: Job[]): void };
	readonly #apart: { immediate(jobs: readonly Job[]): readonly unknown[] };
	/** Whether each part has a savepoint. */
	#careful = false;
	readonly #undone: (() => void)[] = [];
	readonly #endings: (() => Ending)[] = [];
	#scheduled = false;
	readonly #log: WalSync;
	/** Committed, and on the way to the disk. */
	#unsynced = 0;
	#closed = false;

	constructor(
		private readonly db: Database,
		private readonly chapters: ChapterWriter,
		private readonly state = new StorageState(() => Date.now()),
		place = new SyncPlace(),
	) {
		this.#log = new WalSync(db, place);
		this.#inSavepoint = db.transaction((perform: () => void) => perform());
		this.#together = db.transaction((taken: Job[]) => {
			const until = performance.now() + groupMs;
			do this.#perform(this.#jobs.shift(), taken);
			while (this.#jobs.length > 0 && performance.now() < until);
			for (const ending of this.#endings) this.#perform({ late: true, ...ending() }, taken);
			this.late.flush();
			this.chapters.flush();
		});
		this.#apart = db.transaction((jobs: readonly Job[]) => {
			const failures = jobs.map((job) =>
				this.part<unknown>(
					() => job.perform(),
					(error) => error ?? new Error('The work failed without a reason'),
				),
			);
			this.chapters.flush();
			return failures;
		});
	}

	/**
	 * Does `work` in a transaction; resolves with its value once it is on disk. `work` is done a second time when
	 * something beside it throws, so what it leaves outside the file must bear that. Rejects with HostUnavailable when
	 * it cannot be stored.
	 */
	run<T>(work: () => T): Promise<T> {
		return this.#queue(work, false);
	}

	/** Like `run`, for work that everything passes through: what it writes may be late until the transaction ends. */
	runLate<T>(work: () => T): Promise<T> {
		return this.#queue(work, true);
	}

	#queue<T>(work: () => T, late: boolean): Promise<T> {
		if (this.#closed) return Promise.reject(new HostUnavailable('it is closed'));
		return new Promise<T>((resolve, reject) => {
			let value: T;
			this.#jobs.push({
				late,
				perform: () => void (value = work()),
				committed: () => resolve(value),
				failed: reject,
			});
			this.#schedule();
		});
	}

	/** Within work: a part of it that, when it throws, is undone alone, and `onError` says what is to be in its place. */
	part<T>(perform: () => T, onError: (error: unknown) => T): T {
		return this.#careful ? this.apart(perform, onError) : perform();
	}

	/** Within work: a part of it that is undone alone, whatever the rest does. */
	apart<T>(perform: () => T, onError: (error: unknown) => T): T {
		let value: T | undefined;
		const mark = this.chapters.mark();
		// What others have written so far is no part of it.
		this.late.flush();
		try {
			this.late.atOnce(() => this.#inSavepoint(() => void (value = perform())));
		} catch (error) {
			this.#undo(mark);
			// A full disk can make SQLite roll back everything on its own.
			if (isStorageError(error) || !this.db.inTransaction) throw error;
			return onError(error);
		}
		return value as T;
	}

	/** Every transaction ends with that, done like work that may write late. */
	endWith(ending: () => Ending): void {
		this.#endings.push(ending);
	}

	/** Calls `listener` when work was undone, in whole or in part: what it has learnt of the file may not be so. */
	onUndone(listener: () => void): void {
		this.#undone.push(listener);
	}

	/** Pieces of work that are not on disk yet. */
	waiting(): number {
		return this.#jobs.length + this.#unsynced;
	}

	/** Resolves when all that was asked for until now is done. */
	async settled(): Promise<void> {
		if (!this.#closed && this.waiting() > 0) await this.run(() => undefined);
	}

	/** Commits what is queued and takes nothing more; resolves when all of it is on disk. */
	async close(): Promise<void> {
		this.#closed = true;
		while (this.#jobs.length > 0) this.#commit();
		await this.#log.close();
	}

	#schedule(): void {
		if (this.#scheduled) return;
		this.#scheduled = true;
		setImmediate(() => {
			this.#scheduled = false;
			this.#commit();
			if (this.#jobs.length > 0) this.#schedule();
		});
	}

	#commit(): void {
		if (this.#jobs.length === 0) return;
		if (this.state.isDamaged()) {
			const reason = this.state.problem()?.reason ?? '';
			for (const job of this.#jobs.splice(0)) job.failed(new HostUnavailable(reason));
			return;
		}
		const taken: Job[] = [];
		try {
			const failures = this.#performAll(taken);
			this.state.worked();
			void this.#answer(taken, failures);
		} catch (cause) {
			this.state.failed(cause);
			const reason = cause instanceof Error ? cause.message : String(cause);
			// Where not even a transaction could begin, none was taken.
			const failed = taken.length > 0 ? taken : this.#jobs.splice(0);
			for (const job of failed) job.failed(new HostUnavailable(reason, { cause }));
		}
	}

	/** Says what became of work that is committed, once it is on disk. */
	async #answer(taken: readonly Job[], failures: readonly unknown[]): Promise<void> {
		this.#unsynced += taken.length;
		try {
			await this.#log.synced();
			taken.forEach((job, index) =>
				failures[index] === undefined ? job.committed() : job.failed(failures[index]),
			);
		} catch (cause) {
			const reason = cause instanceof Error ? cause.message : String(cause);
			this.state.damaged(`the disk did not take what was written: ${reason}`);
			for (const job of taken) job.failed(new HostUnavailable(reason, { cause }));
		} finally {
			this.#unsynced -= taken.length;
		}
	}

	#perform(job: Job | undefined, taken: Job[]): void {
		if (job === undefined) return;
		taken.push(job);
		if (job.late) this.late.gather(job.perform);
		else this.late.atOnce(job.perform);
	}

	/**
	 * Does what waits, and adds it to `taken`. Why pieces of work failed, by their places; `undefined` = one did not.
	 * Throws when the whole group is lost.
	 */
	#performAll(taken: Job[]): readonly unknown[] {
		const mark = this.chapters.mark();
		try {
			this.#together.immediate(taken);
			return [];
		} catch (error) {
			this.#undo(mark);
			if (isStorageError(error)) throw error;
		}
		this.#careful = true;
		try {
			return this.#apart.immediate(taken);
		} catch (error) {
			this.#undo(mark);
			throw error;
		} finally {
			this.#careful = false;
		}
	}

	#undo(mark: ChapterMark): void {
		this.chapters.undo(mark);
		this.late.forget();
		for (const listener of this.#undone) listener();
	}
}
