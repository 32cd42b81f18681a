import { rmSync, writeSync } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../../host/clock';
import { HostUnavailable } from '../../../host/HostUnavailable';
import { sync } from '../backup/backUp';
import type { StorageHealth } from '../../../host/storageHealth';
import { StorageState } from '../health/StorageState';
import type { StorageAlarm } from '../health/StorageWatch';
import { Turns } from '../Turns';
import { journalFiles } from './journalFiles';
import { journalText, type JournalDelivery } from './journalLine';
import { rewriteJournal, type ChangeEntry } from './rewriteJournal';

export interface JournalOptions {
	readonly folder: string;
	/** Files of more days ago are removed. Meta repeats for seven days what it got no 200 for, and no longer. */
	readonly days: number;
	/** Phone number ids this runner acts for. */
	readonly numbers: readonly string[];
	readonly clock: Clock;
	/** Told of trouble with it; absent = nobody listens. */
	readonly alarm?: StorageAlarm;
}

/**
 * Everything that came from outside, as it came, a file a day: what a backup lacks, because nobody sends again what
 * was acknowledged. Lines that come while the disk is busy share the next sync, which costs the event loop nothing.
 */
export class Journal {
	readonly #turns = new Turns<JournalDelivery>((lines) => this.#writeLines(lines));
	#file: { readonly day: string; readonly handle: FileHandle } | null = null;
	#closed = false;
	readonly #state: StorageState;

	constructor(private readonly options: JournalOptions) {
		this.#state = new StorageState(() => options.clock.now());
	}

	/** Why the latest line could not be written; `null` = it could. */
	problem(): StorageHealth['problem'] {
		return this.#state.problem();
	}

	/** Resolves once the line survives a power cut; rejects with HostUnavailable when it cannot be kept. */
	write(line: JournalDelivery): Promise<void> {
		if (this.#closed) return Promise.reject(new HostUnavailable('its journal is closed'));
		return this.#turns.add(line);
	}

	/** Writes every file anew, each delivery as `change` gives it back; `null` leaves it out. What comes meanwhile waits. */
	async rewrite(change: ChangeEntry): Promise<void> {
		await this.#turns.alone(async () => {
			await this.#giveUpFile();
			await rewriteJournal(this.options.folder, change);
		});
	}

	/** Writes what waits, and takes nothing more. */
	async close(): Promise<void> {
		this.#closed = true;
		await this.#turns.idle();
		await this.#file?.handle.close();
		this.#file = null;
	}

	async #writeLines(lines: readonly JournalDelivery[]): Promise<void> {
		try {
			const handle = await this.#today();
			writeWhole(handle.fd, lines.map(journalText).join(''));
			await handle.datasync();
			this.#worked();
		} catch (cause) {
			const reason = cause instanceof Error ? cause.message : String(cause);
			this.#failed(cause, reason);
			await this.#giveUpFile();
			throw new HostUnavailable(`its journal cannot be written: ${reason}`, { cause });
		}
	}

	#worked(): void {
		if (this.problem() === null) return;
		this.#state.worked();
		this.options.alarm?.(null);
	}

	#failed(cause: unknown, reason: string): void {
		const known = this.problem() !== null;
		this.#state.failed(cause);
		if (!known)
			this.options.alarm?.(`Nothing can be stored: the journal cannot be written: ${reason}`);
	}

	async #today(): Promise<FileHandle> {
		const day = new Date(this.options.clock.now()).toISOString().slice(0, 10);
		if (this.#file?.day === day) return this.#file.handle;
		await this.#giveUpFile();
		const { folder, numbers } = this.options;
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const handle = await open(path.join(folder, `${day}.jsonl`), 'a', 0o600);
		try {
			// What a crash cut off in the middle of a line ends here.
			await handle.appendFile(`\n${journalText({ numbers: [...numbers] })}`);
			sync(folder);
		} catch (cause) {
			await handle.close();
			throw cause;
		}
		this.#file = { day, handle };
		this.#removeOld();
		return handle;
	}

	async #giveUpFile(): Promise<void> {
		const file = this.#file;
		this.#file = null;
		await file?.handle.close().catch(() => undefined);
	}

	#removeOld(): void {
		const { folder, days, clock } = this.options;
		const oldest = new Date(clock.now() - days * 86_400_000).toISOString().slice(0, 10);
		for (const name of journalFiles(folder))
			if (name.slice(0, 10) < oldest) rmSync(path.join(folder, name));
	}
}

/** Into the kernel's cache, which takes no longer than to ask another thread for it; to sync it is what takes time. */
function writeWhole(fd: number, text: string): void {
	for (let rest = Buffer.from(text); rest.length > 0;) rest = rest.subarray(writeSync(fd, rest));
}

/** Where the journal of a data folder lies. */
export const journalFolder = (dataFolder: string): string => path.join(dataFolder, 'journal');
