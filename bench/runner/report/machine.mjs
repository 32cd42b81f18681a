import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import Database from 'better-sqlite3';
import { root } from '../../../scripts/launch/root.mjs';
import { n8nManifest } from '../../../scripts/n8n/versions.mjs';

/** Where and with what figures were taken. */
export function machine() {
	return {
		date: new Date().toISOString().slice(0, 16),
		commit: commit(),
		processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
		cores: availableParallelism(),
		memoryGb: Math.round(totalmem() / 2 ** 30),
		system: kernel(),
		node: process.version,
		sqlite: sqlite(),
		n8n: n8nManifest.dependencies.n8n,
		loadBefore: loadavg()[0],
	};
}

function commit() {
	try {
		const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
		const changed = git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ', changed';
		return `${git('rev-parse', '--short', 'HEAD')}${changed}`;
	} catch {
		return 'unknown';
	}
}

function sqlite() {
	const db = new Database(':memory:');
	try {
		return db.prepare('SELECT sqlite_version()').pluck().get();
	} finally {
		db.close();
	}
}

const kernel = () => `Linux ${readFileSync('/proc/sys/kernel/osrelease', 'latin1').trim()}`;
