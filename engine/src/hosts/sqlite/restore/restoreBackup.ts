import {
	chmodSync,
	copyFileSync,
	existsSync,
	linkSync,
	mkdirSync,
	renameSync,
	rmSync,
} from 'node:fs';
import path from 'node:path';
import { WayfareError } from '../../../errors/WayfareError';
import { sync } from '../backup/backUp';
import { withPlainBackup, type Verified } from '../backup/verifyBackup';
import { takeAgain, type SplitBody, type TakenAgain } from '../journal/takeAgain';
import { removeMark } from '../fileCheck/CheckMark';
import { lockFile } from '../lockFile';
import { migrate } from '../migrate';
import { openDatabase } from '../openDatabase';
import { castDoubt } from './castDoubt';
import { savedSince, type SavedSince } from './savedSince';

export interface RestoreOptions {
	readonly backup: string;
	/** The data file that is replaced; what lies there is kept under another name. */
	readonly file: string;
	/** Opens a sealed backup. */
	readonly key: string | null;
	/** What came since the backup is taken in again from here; `null` = it is left out. */
	readonly journal: { readonly folder: string; readonly split: SplitBody } | null;
	readonly now: number;
}

/** What a restore did. */
export interface Restored {
	readonly verified: Verified;
	/** Sends of which nobody knows whether the lost runner made them. */
	readonly inDoubt: number;
	/** Where the data file of before lies now; `null` = there was none. */
	readonly keptAs: string | null;
	/** What the journal brought back; `null` = it was left out, or there is none. */
	readonly takenAgain: TakenAgain | null;
	/** When the newest event of the backup came (ms UTC); `null` = it has none. */
	readonly newestEventAt: number | null;
	/** What is not in it because it was saved by hand since; `null` = nothing is left that could tell. */
	readonly savedSince: SavedSince | null;
}

/**
 * Puts a backup in the place of the data file, so that the next start goes on from it and sends nothing twice.
 * @throws WayfareError `restore.running`, and what verifying the backup throws; then nothing was changed.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
	const { backup, file, key, now } = options;
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
	const lock = lockOrRefuse(file);
	const draft = `${file}.restoring`;
	try {
		return await withPlainBackup(backup, key, async (plain, verified) => {
			remove(draft);
			copyFileSync(plain, draft);
			chmodSync(draft, 0o600);
			const fit = await makeFit(draft, options);
			const keptAs = putAside(file, now);
			removeMark(file);
			renameSync(draft, file);
			sync(path.dirname(file));
			const since = keptAs === null ? null : savedSince(keptAs, file);
			return { verified, keptAs, ...fit, savedSince: since };
		});
	} finally {
		remove(draft);
		lock.release();
	}
}

function lockOrRefuse(file: string): { release(): void } {
	try {
		return lockFile(file);
	} catch (cause) {
		const fact = `${path.dirname(file)} is in use by a runner`;
		throw new WayfareError('restore.running', fact, { cause });
	}
}

async function makeFit(
	file: string,
	{ now, journal }: RestoreOptions,
): Promise<Pick<Restored, 'inDoubt' | 'takenAgain' | 'newestEventAt'>> {
	const db = openDatabase(file);
	try {
		migrate(db);
		const newestEventAt =
			db
				.prepare<[], number>('SELECT received_at FROM inbox ORDER BY seq DESC LIMIT 1')
				.pluck()
				.get() ?? null;
		const found = journal !== null && existsSync(journal.folder) ? journal : null;
		const takenAgain = found && (await takeAgain(db, found.folder, found.split));
		const complete = takenAgain?.complete === true;
		const lastSeq = takenAgain?.lastSeq ?? 0;
		const inDoubt = castDoubt(db, { now, journal: complete, lastSeq });
		db.pragma('wal_checkpoint(TRUNCATE)');
		return { inDoubt, takenAgain, newestEventAt };
	} finally {
		db.close();
	}
}

/** Keeps the file with its log, which belong together: a log beside another file would be written into it. */
function putAside(file: string, now: number): string | null {
	if (!existsSync(file)) return null;
	const aside = firstFree(`${file}.before-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`);
	linkSync(file, aside);
	for (const suffix of ['-wal', '-shm'])
		if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
	return aside;
}

/** The name, or with a number behind it: what was put aside in the same moment is not written over. */
function firstFree(name: string): string {
	for (let nth = 1; ; nth++) {
		const wish = nth === 1 ? name : `${name}-${nth}`;
		if (!existsSync(wish)) return wish;
	}
}

function remove(file: string): void {
	for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
