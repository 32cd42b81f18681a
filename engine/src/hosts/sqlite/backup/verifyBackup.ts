import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WayfareError } from '../../../errors/WayfareError';
import { newestSchema } from '../migrate';
import { checksumFile, digest } from './backUp';
import { checkDatabase, type CopyReport } from './copyThread';
import { isSealed, unsealFile } from './sealedFile';

/** What a backup holds, after it was read from end to end. */
export interface Verified extends Pick<CopyReport, 'schema' | 'rows'> {
	readonly file: string;
	readonly bytes: number;
	readonly sealed: boolean;
	/** Whether a checksum lay beside it; without one, a changed letter inside a text goes unnoticed. */
	readonly checksum: boolean;
}

/**
 * Reads a backup from end to end: checksum, seal, every page, index and reference.
 * @throws WayfareError `file.unreadable`, `backup.sealed` without the right key, `backup.damaged` with what is wrong.
 */
export const verifyBackup = (file: string, key: string | null): Promise<Verified> =>
	withPlainBackup(file, key, (_plain, verified) => Promise.resolve(verified));

/** Verifies a backup and lets `use` have it as a plain data file, which is gone afterwards when it was sealed. */
export async function withPlainBackup<T>(
	file: string,
	key: string | null,
	use: (plain: string, verified: Verified) => Promise<T>,
): Promise<T> {
	if (!existsSync(file) || !statSync(file).isFile())
		throw new WayfareError('file.unreadable', `Cannot read ${file}: there is no such file`);
	const checksum = await compareChecksum(file);
	const sealed = isSealed(file);
	const folder = sealed ? mkdtempSync(path.join(tmpdir(), 'wayfare-unsealed-')) : null;
	try {
		const plain = folder === null ? file : await unsealInto(folder, file, key);
		const { schema, rows } = await check(plain, file);
		const bytes = statSync(file).size;
		return await use(plain, { file, bytes, sealed, checksum, schema, rows });
	} finally {
		if (folder !== null) rmSync(folder, { recursive: true, force: true });
	}
}

async function compareChecksum(file: string): Promise<boolean> {
	const beside = checksumFile(file);
	if (!existsSync(beside)) return false;
	const [expected] = readFileSync(beside, 'utf8').split(' ');
	if (expected === (await digest(file))) return true;
	throw new WayfareError('backup.damaged', `${file} is not what ${path.basename(beside)} says`);
}

async function unsealInto(folder: string, file: string, key: string | null): Promise<string> {
	if (key === null) throw new WayfareError('backup.sealed', `${file} is sealed`);
	const plain = path.join(folder, 'wayfare.db');
	if (await unsealFile(file, plain, key)) return plain;
	throw new WayfareError(
		'backup.sealed',
		`${file} was sealed with another key, or has been changed since`,
	);
}

async function check(plain: string, named: string): Promise<CopyReport> {
	const report = await checkDatabase(plain).catch((cause: unknown) => {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new WayfareError('backup.damaged', `${named} is no whole data file: ${reason}`, {
			cause,
		});
	});
	const { problems, schema } = report;
	if (problems.length > 0)
		throw new WayfareError('backup.damaged', `${named} is damaged: ${problems[0] ?? ''}`);
	if (schema === 0)
		throw new WayfareError('backup.damaged', `${named} is a database, but not a runner's`);
	if (schema > newestSchema)
		throw new WayfareError(
			'backup.newer',
			`${named} was written by a newer release (schema ${schema}, this one knows ${newestSchema})`,
		);
	return report;
}
