import type { Database } from 'better-sqlite3';
import { HostUnavailable } from '../../host/HostUnavailable';
import { isStorageError } from './storageError';

/** Beyond this the event loop would be held too long at a time; an fsync is already shared by then. */
const groupSize = 64;

interface Job {
	readonly perform: () => void;
	readonly committed: () => void;
	readonly failed: (error: unknown) => void;
}

/**
 * The one writer. Whatever is asked for in the same tick shares a transaction and its fsync; each piece of work
 * has a savepoint of its own, so that one that throws takes nothing else with it.
 */
export class GroupCommit {
	readonly #jobs: Job[] = [];
	readonly #inSavepoint: (perform: () => void) => void;
	readonly #group: { immediate(jobs: readonly Job[]): readonly unknown[] };
	#scheduled = false;
	#closed = false;

	constructor(private readonly db: Database) {
		this.#inSavepoint = db.transaction((perform: () => void) => perform());
		this.#group = db.transaction((jobs: readonly Job[]) => jobs.map((job) => this.#attempt(job)));
	}

	/** Does `work` in a transaction; resolves with its value once it is on disk. Rejects with HostUnavailable when it cannot be. */
	run<T>(work: () => T): Promise<T> {
		if (this.#closed) return Promise.reject(new HostUnavailable('it is closed'));
		return new Promise<T>((resolve, reject) => {
			let value: T;
			this.#jobs.push({
				perform: () => (value = work()),
				committed: () => resolve(value),
				failed: reject,
			});
			this.#schedule();
		});
	}

	/** Pieces of work not committed yet. */
	waiting(): number {
		return this.#jobs.length;
	}

	/** Commits what is queued and takes nothing more. */
	close(): void {
		this.#closed = true;
		while (this.#jobs.length > 0) this.#commit();
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
		const jobs = this.#jobs.splice(0, groupSize);
		if (jobs.length === 0) return;
		try {
			const failures = this.#group.immediate(jobs);
			jobs.forEach((job, index) =>
				failures[index] === undefined ? job.committed() : job.failed(failures[index]),
			);
		} catch (cause) {
			const reason = cause instanceof Error ? cause.message : String(cause);
			for (const job of jobs) job.failed(new HostUnavailable(reason, { cause }));
		}
	}

	/** Why a piece of work failed; `undefined` = it did not. Throws when the whole group is lost. */
	#attempt(job: Job): unknown {
		try {
			this.#inSavepoint(job.perform);
			return undefined;
		} catch (error) {
			// A full disk can make SQLite roll back everything on its own.
			if (isStorageError(error) || !this.db.inTransaction) throw error;
			return error ?? new Error('The work failed without a reason');
		}
	}
}
