import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const sources = [
	'cloud-api',
	'nodes',
	'credentials',
	'engine',
	'flows-endpoint',
	'emulator',
	'journeys',
	'scripts/build.mjs',
	'package-lock.json',
];
const stamp = path.join(root, 'dist', '.built');

/** Builds when any source is newer than the last build. */
export async function ensureBuild(node) {
	const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
	if (newest(sources.map((name) => path.join(root, name))) <= built) return;
	await new Promise((resolve, reject) => {
		const child = spawn(node, [path.join(root, 'scripts', 'build.mjs')], {
			stdio: 'inherit',
			cwd: root,
		});
		child.on('error', reject);
		child.on('exit', (code) =>
			code === 0 ? resolve() : reject(new Error('The build failed; its output is above.')),
		);
	});
}

function newest(paths) {
	let time = 0;
	for (const item of paths) {
		if (!existsSync(item)) continue;
		const stat = statSync(item);
		if (!stat.isDirectory()) time = Math.max(time, stat.mtimeMs);
		else {
			const inside = readdirSync(item).filter((name) => name !== 'node_modules' && name !== 'dist');
			time = Math.max(time, newest(inside.map((name) => path.join(item, name))));
		}
	}
	return time;
}
