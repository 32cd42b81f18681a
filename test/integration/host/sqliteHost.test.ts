import { cpSync } from 'node:fs';
import path from 'node:path';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { compileEcho } from '../../support/host/echoJourney';
import { hostSuite } from '../../support/host/hostSuite';
import { temporaryFolder } from '../../support/host/temporaryFolder';

hostSuite('SQLite', () => {
	const folder = temporaryFolder();
	let life = 0;
	const data = () => path.join(folder.path, `life-${life}`);
	return {
		open: (options) =>
			openSqliteHost({
				...options,
				file: path.join(data(), 'wayfare.db'),
				compile: compileEcho,
			}),
		// What is on disk at this instant goes on in a copy; whatever closing still writes is not in it.
		async kill(host) {
			const before = data();
			life++;
			cpSync(before, data(), {
				recursive: true,
				filter: (file) => !file.endsWith('-shm') && !file.endsWith('.lock'),
			});
			await host.close();
		},
		cleanUp: () => folder.remove(),
	};
});
