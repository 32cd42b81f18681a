import { statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { StorageHealth } from '../../../host/storageHealth';
import type { CheckOutcome } from '../fileCheck/checkFile';
import { writeMark } from '../fileCheck/CheckMark';
import type { StorageState } from './StorageState';

/** How often it looks (real ms). */
const everyMs = 30_000;
const tooMuchWal = 256 * 1024 * 1024;

/** Told when storage gets into trouble and out of it; `null` = out of it. */
export type StorageAlarm = (trouble: string | null) => void;

/** Looks after disk and files while the runner runs, and says once when something is wrong. */
export class StorageWatch {
	readonly #timer: NodeJS.Timeout;
	#told: string | null = null;
	/** Why the latest try to read the whole file failed. */
	#unread: string | null = null;
	/** The data folder cannot be looked at: somebody has moved it, or its disk is gone. */
	#gone: StorageHealth['problem'] = null;

	constructor(
		private readonly file: string,
		private readonly state: StorageState,
		private readonly alarm: StorageAlarm,
	) {
		this.#timer = setInterval(() => this.look(), everyMs).unref();
	}

	health(): StorageHealth {
		const freeBytes = this.#room();
		const walBytes = statSync(`${this.file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
		return { problem: this.state.problem() ?? this.#gone, freeBytes, walBytes };
	}

	#room(): number {
		try {
			const { bavail, bsize } = statfsSync(path.dirname(this.file));
			this.#gone = null;
			return bavail * bsize;
		} catch (cause) {
			const reason = `the data folder is not there: ${cause instanceof Error ? cause.message : String(cause)}`;
			this.#gone ??= { since: Date.now(), reason, damaged: false };
			return 0;
		}
	}

	/** What reading the whole data file told: damage counts as if a commit had met it. */
	checked(outcome: CheckOutcome): void {
		this.#unread = outcome.kind === 'unread' ? outcome.reason : null;
		if (outcome.kind === 'damaged') this.state.damaged(outcome.reason);
		this.look();
	}

	/** Says what has changed for better or worse since the last look. */
	look(): void {
		const health = this.health();
		const trouble = troubleOf(health) ?? unreadable(this.#unread);
		if (trouble === this.#told) return;
		this.#told = trouble;
		// So that the next start reads all of it before it goes on.
		if (health.problem?.damaged === true)
			writeMark(this.file, { at: health.problem.since, damage: health.problem.reason });
		this.alarm(trouble);
	}

	close(): void {
		clearInterval(this.#timer);
	}
}

function troubleOf({ problem, walBytes }: StorageHealth): string | null {
	if (problem !== null) return `Nothing can be stored: ${problem.reason}`;
	if (walBytes > tooMuchWal)
		return 'The write-ahead log is over 256 MB: some reader holds on to an old state of the data file';
	return null;
}

const unreadable = (reason: string | null): string | null =>
	reason === null ? null : `The data file could not be read from end to end: ${reason}`;
