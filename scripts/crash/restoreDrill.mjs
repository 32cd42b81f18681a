import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { backUp } from '../../engine/dist/engine/src/hosts/sqlite/backup/backUp.js';
import { journalFolder } from '../../engine/dist/engine/src/hosts/sqlite/journal/Journal.js';
import { restoreBackup } from '../../engine/dist/engine/src/hosts/sqlite/restore/restoreBackup.js';
import { splitBody } from '../../engine/dist/engine/src/http/webhook/newEvents.js';

/** Loses the data file of a busy runner for good and brings it back from a backup and the journal. */
export class RestoreDrill {
	#file;
	#backup;

	constructor(folder) {
		this.folder = folder;
		this.#file = path.join(folder, 'wayfare.db');
		this.#backup = path.join(folder, 'backup', 'wayfare.db');
	}

	/** While the runner works. */
	backUp() {
		return backUp({ from: this.#file, to: this.#backup, key: null, random: randomBytes });
	}

	/** After it was killed. */
	async loseAndRestore(now) {
		for (const suffix of ['', '-wal', '-shm']) rmSync(this.#file + suffix, { force: true });
		const journal = { folder: journalFolder(this.folder), split: splitBody };
		return await restoreBackup({ backup: this.#backup, file: this.#file, key: null, journal, now });
	}
}
