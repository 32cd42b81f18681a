import { createHash } from 'node:crypto';
import {
	chmodSync,
	closeSync,
	createReadStream,
	fsyncSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { WayfareError } from '../../../errors/WayfareError';
import { copyDatabase } from './copyThread';
import { sealFile, type Random } from './sealedFile';

/** A backup that was taken, read back from end to end, and found whole. */
export interface Backup {
	readonly file: string;
	readonly bytes: number;
	readonly sealed: boolean;
	/** Of the file as it lies there; also beside it, for `sha256sum -c`. */
	readonly sha256: string;
	readonly rows: Readonly<Record<string, number>>;
}

export interface BackupOptions {
	/** The data file; a runner may be writing it. */
	readonly from: string;
	/** Where the backup goes; what is there is replaced once the new one is whole. */
	readonly to: string;
	/** Seals the backup; `null` = it is as readable as the data file. */
	readonly key: string | null;
	readonly random: Random;
}

/** Where a backup's checksum lies. */
export const checksumFile = (backup: string): string => `${backup}.sha256`;

/**
 * Takes a backup, reads it back, and only then puts it in place, synced and readable by its owner only.
 * @throws WayfareError `backup.failed` when the data cannot be read or the backup not written, `backup.damaged` when
 * the data file itself is damaged.
 */
export async function backUp({ from, to, key, random }: BackupOptions): Promise<Backup> {
	const draft = `${to}.partial`;
	const plain = key === null ? draft : `${draft}.plain`;
	try {
		mkdirSync(path.dirname(to), { recursive: true, mode: 0o700 });
		for (const file of [draft, plain]) rmSync(file, { force: true });
		// SQLite fills an empty file as it is; one it makes itself others could read.
		closeSync(openSync(plain, 'wx', 0o600));
		const { problems, rows } = await copyDatabase(from, plain);
		if (problems.length > 0)
			throw new WayfareError('backup.damaged', `${from} is damaged: ${problems[0] ?? ''}`);
		if (key !== null) {
			await sealFile(plain, draft, key, random);
			rmSync(plain);
		}
		const sha256 = await digest(draft);
		chmodSync(draft, 0o600);
		sync(draft);
		renameSync(draft, to);
		writeFileSync(checksumFile(to), `${sha256}  ${path.basename(to)}\n`, { mode: 0o600 });
		sync(path.dirname(to));
		return { file: to, bytes: statSync(to).size, sealed: key !== null, sha256, rows };
	} catch (cause) {
		for (const file of [draft, plain]) rmSync(file, { force: true });
		if (cause instanceof WayfareError) throw cause;
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new WayfareError('backup.failed', `No backup of ${from} was made: ${reason}`, { cause });
	}
}

/** SHA-256 of a file, in hex. */
export async function digest(file: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(file), hash);
	return hash.digest('hex');
}

/** Waits until a file, or the names in a folder, survive a power cut. */
export function sync(file: string): void {
	const handle = openSync(file, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}
