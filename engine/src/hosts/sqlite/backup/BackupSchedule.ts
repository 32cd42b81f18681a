import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BackupHealth } from '../../../host/backupHealth';
import type { Clock } from '../../../host/clock';
import { Wakeup } from '../../../host/Wakeup';
import { backUp, checksumFile, type Backup, type BackupOptions } from './backUp';

export interface BackupScheduleOptions extends Omit<BackupOptions, 'to'> {
	readonly folder: string;
	readonly everyMs: number;
	/** How many of the newest stay. */
	readonly keep: number;
	readonly clock: Clock;
	readonly onBackup: (backup: Backup) => void;
	readonly onProblem: (error: unknown) => void;
}

/** How soon a backup that failed is tried again. */
const retryMs = 5 * 60_000;

/** Takes a backup every so often and removes the oldest. Fails alone: the runner goes on and tries again. */
export class BackupSchedule {
	readonly #wakeup: Wakeup;
	#running: Promise<void> | null = null;
	#closed = false;
	#newestAt: number | null;
	#problem: string | null = null;
	#nextAt: number;

	constructor(private readonly options: BackupScheduleOptions) {
		this.#newestAt = newest(options.folder);
		this.#nextAt = this.#newestAt === null ? 0 : this.#newestAt + options.everyMs;
		this.#wakeup = new Wakeup(options.clock, () => this.wake());
	}

	/** Takes one now, if it is time, and sees to the next. */
	wake(): void {
		if (this.#closed || this.#running !== null) return;
		if (this.#nextAt > this.options.clock.now()) {
			this.#wakeup.at(this.#nextAt);
			return;
		}
		this.#running = this.#take().finally(() => {
			this.#running = null;
			this.wake();
		});
	}

	health(): BackupHealth {
		return { newestAt: this.#newestAt, problem: this.#problem };
	}

	/** Resolves when none is being taken. */
	async settled(): Promise<void> {
		await this.#running;
	}

	/** Lets the one under way finish, and takes no more. */
	async close(): Promise<void> {
		this.#closed = true;
		this.#wakeup.close();
		await this.#running;
	}

	async #take(): Promise<void> {
		const { folder, keep, everyMs, clock, onBackup, onProblem, ...options } = this.options;
		const now = clock.now();
		this.#nextAt = now + everyMs;
		try {
			const backup = await backUp({ ...options, to: path.join(folder, backupName(now)) });
			this.#newestAt = now;
			this.#problem = null;
			for (const name of backupsIn(folder).slice(keep)) remove(path.join(folder, name));
			onBackup(backup);
		} catch (error) {
			this.#nextAt = now + Math.min(everyMs, retryMs);
			this.#problem = error instanceof Error ? error.message : String(error);
			onProblem(error);
		}
	}
}

const pattern = /^wayfare-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)Z\.db$/;

/** The name of a backup taken now; names sort by time. */
export const backupName = (now: number): string =>
	`wayfare-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`;

/** The names of the backups in a folder, the newest first. */
function backupsIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder)
			.filter((name) => pattern.test(name))
			.toSorted()
			.toReversed();
	} catch {
		return [];
	}
}

function newest(folder: string): number | null {
	const [, time] = pattern.exec(backupsIn(folder)[0] ?? '') ?? [];
	if (time === undefined) return null;
	const [day, clock = ''] = time.split('T');
	return Date.parse(`${day}T${clock.replaceAll('-', ':')}Z`);
}

function remove(file: string): void {
	for (const name of [file, checksumFile(file)]) rmSync(name, { force: true });
}
