import type { Database } from 'better-sqlite3';
import { initial } from './migrations/0001-initial';

/** In order; a released one is never edited, the next number is added. */
const migrations: readonly string[] = [initial];

/**
 * Brings the schema forward to this release, each migration in a transaction with its number.
 * @throws Error for a file of a newer release: there is no way back.
 */
export function migrate(db: Database): void {
	const version = Number(db.pragma('user_version', { simple: true }));
	if (version > migrations.length) {
		throw new Error(
			`${db.name} was written by a newer release (schema ${version}, this one knows ${migrations.length}): update wayfare`,
		);
	}
	migrations.slice(version).forEach((sql, index) => {
		db.transaction(() => {
			db.exec(sql);
			db.pragma(`user_version = ${version + index + 1}`);
		}).immediate();
	});
}
