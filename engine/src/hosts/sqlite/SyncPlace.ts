/** Longer than this (ms), and the thread that commits could have done something better meanwhile. */
const brief = 1;
/** So many longer ones in a row are the disk's doing; a few are a thread that waited for a core. */
const enough = 5;
/** So many are made beside the work before it is tried again whether the disk is quick. */
const untilTried = 100;

/**
 * Where commits are synced. To have another thread do it costs some 0.15 ms, and the answer is heard only after the
 * next commit: a quick disk is done by then. So it is in place as long as that is brief, and beside the work when not.
 */
export class SyncPlace {
	#longInARow = 0;
	#beside = 0;

	/** Whether the next sync is to be in place. Ask once for each. */
	nextIsHere(): boolean {
		if (this.#beside === 0) return true;
		this.#beside--;
		return false;
	}

	/** How long a sync in place took. */
	took(ms: number): void {
		if (ms <= brief) {
			this.#longInARow = 0;
			return;
		}
		this.#longInARow++;
		if (this.#longInARow >= enough) this.#beside = untilTried;
	}
}
