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
		const reason = error instanceof Error ? error.message : String(error);
		if (isDamage(error)) this.damaged(reason);
		else if (!this.isDamaged()) this.#set(reason, false);
	}

	/** Damage was found, by a commit or by reading the file. */
	damaged(reason: string): void {
		if (!this.isDamaged()) this.#set(`the data file is damaged: ${reason}`, true);
	}

	#set(reason: string, damaged: boolean): void {
		this.#problem = { since: this.#problem?.since ?? this.now(), reason, damaged };
	}
}
