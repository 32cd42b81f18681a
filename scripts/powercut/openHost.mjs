import path from 'node:path';
import { decide } from '../../engine/dist/engine/src/core/decide.js';
import { assembleHost } from '../../engine/dist/engine/src/hosts/sqlite/assembleHost.js';
import { Journal } from '../../engine/dist/engine/src/hosts/sqlite/journal/Journal.js';
import { journaledHost } from '../../engine/dist/engine/src/hosts/sqlite/journal/journaledHost.js';
import { migrate } from '../../engine/dist/engine/src/hosts/sqlite/migrate.js';
import { WalSync } from '../../engine/dist/engine/src/hosts/sqlite/WalSync.js';
import { openDatabase } from '../../engine/dist/engine/src/hosts/sqlite/openDatabase.js';
import { splitBody } from '../../engine/dist/engine/src/http/webhook/newEvents.js';
import { compile } from '../../engine/dist/engine/src/journey/compile.js';
import { wallClock } from '../../engine/dist/engine/src/runner/wallClock.js';

/** The runner's host on a folder; `unsynced` leaves out our own syncs, so that commits are `synchronous=NORMAL` alone. */
export async function openHost(folder, { unsynced = false, journal } = {}) {
	const db = openDatabase(path.join(folder, 'wayfare.db'));
	try {
		if (unsynced) WalSync.prototype.synced = () => Promise.resolve();
		// Small, so that a short recording has many checkpoints.
		db.pragma('wal_autocheckpoint = 400');
		migrate(db);
		const lock = { release: () => undefined };
		const host = await assembleHost(db, lock, { decide, compile, clock: wallClock });
		return journal === undefined
			? host
			: journaledHost(host, new Journal({ ...journal, clock: wallClock }), splitBody);
	} catch (cause) {
		db.close();
		throw cause;
	}
}
