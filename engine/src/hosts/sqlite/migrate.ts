import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { WayfareError } from '../../errors/WayfareError';
import { initial } from './migrations/0001-initial';
import { forwards } from './migrations/0002-forwards';
import { flowSessions } from './migrations/0003-flow-sessions';
import { restorations } from './migrations/0004-restorations';
import { brakes } from './migrations/0005-brakes';
import { quarantine } from './migrations/0006-quarantine';
import { audit } from './migrations/0007-audit';
import { tombstones } from './migrations/0008-tombstones';
import { counts } from './migrations/0009-counts';
import { undelivered } from './migrations/0010-undelivered';
import { chapters } from './migrations/0011-chapters';
import { histories } from './migrations/0012-histories';
import { identifiers } from './migrations/0013-identifiers';
import { elsewhere } from './migrations/0014-elsewhere';
import { words } from './migrations/0015-words';
import { factLists } from './migrations/0016-fact-lists';
import { packed } from './chapters/packed';

/** In order; a released one is never edited, the next number is added. */
const migrations: readonly string[] = [
	initial,
	forwards,
	flowSessions,
	restorations,
	brakes,
	quarantine,
	audit,
	tombstones,
	counts,
	undelivered,
	chapters,
	histories,
	identifiers,
	elsewhere,
	words,
	factLists,
];

/** Number of the latest migration of this release. */
export const newestSchema = migrations.length;

/**
 * Brings the schema forward to this release, each migration in a transaction with its number and hash.
 * @throws Error for a file of a newer release: there is no way back; WayfareError `config.database-version` for one
 * whose migrations are not those of this release.
 */
export function migrate(db: Database): void {
	const version = Number(db.pragma('user_version', { simple: true }));
	if (version > migrations.length) {
		throw new Error(
			`${db.name} was written by a newer release (schema ${version}, this one knows ${migrations.length}): update wayfare`,
		);
	}
	assertSame(db, version);
	db.function('packed_facts', { deterministic: true }, (json) => packed(String(json)));
	// Some change what the schema says of a table, which SQLite guards against by itself.
	db.unsafeMode(true);
	try {
		migrations.slice(version).forEach((sql, index) => {
			const number = version + index + 1;
			db.transaction(() => {
				db.exec(sql);
				db.exec(record);
				db.prepare('INSERT INTO migration (number, hash) VALUES (?, ?)').run(number, hashOf(sql));
				db.pragma(`user_version = ${number}`);
			}).immediate();
		});
	} finally {
		db.unsafeMode(false);
	}
}

/** Which migrations made this file, to tell it from one that only has the same number. */
const record =
	'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT';

const hashOf = (sql: string): string => createHash('sha256').update(sql).digest('hex');

function assertSame(db: Database, version: number): void {
	if (version === 0) return;
	const applied = appliedHashes(db);
	const changed = migrations
		.slice(0, version)
		.findIndex((sql, index) => applied[index] !== hashOf(sql));
	if (changed === -1) return;
	throw new WayfareError(
		'config.database-version',
		`${db.name} was made by another development version: its migration ${changed + 1} is not the one of this version`,
	);
}

/** In the order of their numbers; none for a file from before they were kept. */
function appliedHashes(db: Database): readonly string[] {
	const kept = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get();
	if (kept === undefined) return [];
	return db.prepare<[], string>('SELECT hash FROM migration ORDER BY number').pluck().all();
}
