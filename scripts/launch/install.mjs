import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { root } from './root.mjs';

const stamp = path.join(root, 'node_modules', '.wayfare-install');

/** Runs `npm ci` when the lockfile is not the one last installed; a second start installs nothing. */
export async function ensureInstall(node) {
	const wanted = createHash('sha256')
		.update(readFileSync(path.join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	await npm(node, ['ci', '--ignore-scripts'], 'Installing the locked dependencies');
	mkdirSync(path.dirname(stamp), { recursive: true });
	writeFileSync(stamp, wanted);
}
