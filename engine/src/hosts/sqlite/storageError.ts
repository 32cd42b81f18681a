import Database from 'better-sqlite3';

const storageCodes =
	/^SQLITE_(FULL|IOERR|READONLY|BUSY|LOCKED|CANTOPEN|NOMEM|CORRUPT|NOTADB|PROTOCOL)/;

/** Whether the disk or the file is at fault, rather than what was to be stored: nothing gets through until it is well. */
export const isStorageError = (error: unknown): boolean =>
	error instanceof Database.SqliteError && storageCodes.test(error.code);
