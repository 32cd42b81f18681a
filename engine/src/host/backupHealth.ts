/** How things stand with the backups a runner takes by itself. */
export interface BackupHealth {
	/** When the newest whole backup was taken (ms UTC); `null` = there is none. */
	readonly newestAt: number | null;
	/** Why the latest try failed; `null` = it did not. */
	readonly problem: string | null;
}
