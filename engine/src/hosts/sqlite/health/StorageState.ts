import type { StorageHealth } from '../../../host/storageHealth';
import { isDamage } from '../storageError';

/** What the latest commits say of the disk and the file. */
export class StorageState {
	#problem: StorageHealth['problem'] = null;

	constructor(private readonly now: () => number) {}

	/** `null` = the latest commit went well. */
	problem(): StorageHealth['problem'] {
		return this.#problem;
	}

	/** Whether nothing may be written any more. */
	isDamaged(): boolean {
		return this.#problem?.damaged === true;
	}

	/** A commit went through; a damaged file stays damaged all the same. */
	worked(): void {
		if (!this.isDamaged()) this.#problem = null;
	}

	failed(error: unknown): void {
		if (this.isDamaged()) return;
		const damaged = isDamage(error);
		const reason = error instanceof Error ? error.message : String(error);
		const since = this.#problem?.since ?? this.now();
		this.#problem = {
			since,
			reason: damaged ? `the data file is damaged: ${reason}` : reason,
			damaged,
		};
	}
}
