const storageCodes =
	/^SQLITE_(FULL|IOERR|READONLY|BUSY|LOCKED|CANTOPEN|NOMEM|CORRUPT|NOTADB|PROTOCOL)/;

/** Codes after which every further write can make it worse. */
const damageCodes = /^SQLITE_(CORRUPT|NOTADB)/;

/** Whether the disk or the file is at fault, rather than what was to be stored: nothing gets through until it is well. */
export const isStorageError = (error: unknown): boolean => storageCodes.test(codeOf(error));

/** Whether the file itself is broken. */
export const isDamage = (error: unknown): boolean => damageCodes.test(codeOf(error));

/** By its member, not its class: an addon that several contexts share makes errors of the first one's class. */
const codeOf = (error: unknown): string =>
	typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
		? error.code
		: '';
