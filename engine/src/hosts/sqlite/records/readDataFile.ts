import Database from 'better-sqlite3';
import { WayfareError } from '../../../errors/WayfareError';
import type { Histories } from '../../../host/histories';
import type { Records } from '../../../host/records';
import type { Compile } from '../../../journey/compileVersion';
import { ChapterReader } from '../chapters/ChapterReader';
import { JourneyVersions } from '../JourneyVersions';
import { newestSchema } from '../migrate';
import { SqliteHistories } from './SqliteHistories';
import { SqliteRecords } from './SqliteRecords';

/** What may be read of a data file without a runner. */
export interface DataFile {
	readonly histories: Histories;
	readonly records: Records;
}

/**
 * Lets `use` read a data file, which may be a running runner's; nothing is written to it.
 * @throws WayfareError `file.unreadable`, `replay.schema` when it is of another release.
 */
export async function readDataFile<T>(
	file: string,
	compile: Compile,
	use: (data: DataFile) => Promise<T>,
): Promise<T> {
	const db = opened(file);
	try {
		const schema = Number(db.pragma('user_version', { simple: true }));
		if (schema !== newestSchema)
			throw new WayfareError(
				'replay.schema',
				`${file} has schema ${schema}, this release reads ${newestSchema}`,
			);
		return await use({
			histories: new SqliteHistories(db, new JourneyVersions(db, compile)),
			records: new SqliteRecords(db, new ChapterReader(db)),
		});
	} finally {
		db.close();
	}
}

function opened(file: string): Database.Database {
	try {
		return new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new WayfareError('file.unreadable', `Cannot read ${file}: ${why}`, { cause });
	}
}
