import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { SyncPlace } from './SyncPlace';
import { Turns } from './Turns';

/**
 * Takes the write-ahead log to the disk after commits. Where the disk is slow, that is beside the work: while one
 * transaction is on its way, the next ones are made, and share the sync after it. SQLite itself would sync in the
 * middle of each commit, and have its thread wait. A log that was synced up to somewhere is whole up to there: what
 * follows is found by its checksums, and left out.
 */
export class WalSync {
	readonly #file: string;
	readonly #turns = new Turns<void>(() => this.#sync());
	#fd: number | null = null;
	#failure: { readonly cause: unknown } | null = null;

	/** From here on, what is committed on `db` is as durable as `synced` says, and no more. */
	constructor(
		db: Database,
		private readonly place: SyncPlace,
	) {
		this.#file = `${db.name}-wal`;
		// SQLite still syncs by itself before it overwrites anything: the log before it is carried into the file, and the
		// file before the log begins anew.
		db.pragma('synchronous = NORMAL');
	}

	/**
	 * Resolves once all that was committed before survives a power cut. After one failure it always rejects: what the
	 * system could not write it forgets, and the next sync would say that all is well.
	 */
	synced(): Promise<void> {
		return this.#turns.add();
	}

	/** Once nothing is under way. */
	async close(): Promise<void> {
		await this.#turns.idle();
		if (this.#fd !== null) closeSync(this.#fd);
		this.#fd = null;
	}

	async #sync(): Promise<void> {
		if (this.#failure === null) {
			try {
				this.#fd ??= openSync(this.#file, 'r+');
				if (!this.place.nextIsHere()) return await toDisk(this.#fd);
				const started = performance.now();
				fdatasyncSync(this.#fd);
				this.place.took(performance.now() - started);
				return;
			} catch (cause) {
				this.#failure = { cause };
			}
		}
		throw this.#failure.cause;
	}
}

const toDisk = promisify(fdatasync);
