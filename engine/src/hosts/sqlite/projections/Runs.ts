import type { Database, Statement } from 'better-sqlite3';
import { LateWrites, type LateTable } from '../LateWrites';
import { Memory } from '../Memory';

/** What sends ask of the run that wants them. */
export interface KnownRun {
	readonly journeyId: string;
	/** Where the story stood when it was stopped or pulled elsewhere; 0 = it was not. */
	readonly stopped: number;
}

/** Whose journey runs are and whether they were stopped. Every send asks, mostly of a run that has just been written. */
export class Runs {
	readonly #get: Statement<[string], KnownRun>;
	/** Where rows are written, and changed. */
	readonly late: LateTable;
	readonly #known = new Memory<KnownRun>();

	constructor(db: Database, late = new LateWrites()) {
		this.late = late.table();
		this.#get = db.prepare('SELECT journey_id AS journeyId, stopped FROM run WHERE id = ?');
	}

	get(id: string): KnownRun | undefined {
		const known = this.#known.get(id);
		if (known !== undefined) return known;
		this.late.catchUp(id);
		const read = this.#get.get(id);
		if (read !== undefined) this.#known.set(id, read);
		return read;
	}

	/** Its row says so now. */
	wrote(id: string, { journeyId, stopped }: KnownRun): void {
		this.#known.set(id, { journeyId, stopped });
	}

	/** Rows are no longer as they were left: a transaction was undone, or somebody else changed them. */
	forget(): void {
		this.#known.forget();
	}
}
