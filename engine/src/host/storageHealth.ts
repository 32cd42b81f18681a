/** Whether a host can store, and how much room it has. */
export interface StorageHealth {
	/** Why the latest try to store failed; `null` = it did not. */
	readonly problem: {
		readonly since: number;
		readonly reason: string;
		/** Nothing is written any more until somebody restores a backup. */
		readonly damaged: boolean;
	} | null;
	/** Room that is left on the disk. */
	readonly freeBytes: number;
	/** What is written and not yet merged into the data file. It grows while a reader holds on to an old state. */
	readonly walBytes: number;
}
