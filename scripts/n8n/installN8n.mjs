import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeHeaders } from './nodeHeaders.mjs';
import { n8nFolder, n8nHome, scanFolder } from './paths.mjs';
import { n8nManifest, scanManifest } from './versions.mjs';

const install = [
	'install',
	'--legacy-peer-deps',
	'--ignore-scripts',
	'--no-audit',
	'--no-fund',
	'--loglevel=error',
];

/**
 * Installs a real n8n and its check of community packs into `.n8n-real`, once per version: about four
 * minutes and 2.4 GB on two cores. Needs a C++ compiler, make and Python 3 for SQLite.
 */
export async function installN8n() {
	await once(n8nFolder, n8nManifest, async (npm) => {
		await npm(install, `Installing n8n ${n8nManifest.dependencies.n8n} into .n8n-real (2 minutes)`);
		// This project's .npmrc forbids install scripts, and `npm run` hands that on: here one is wanted.
		await npm(
			['rebuild', 'sqlite3', '--ignore-scripts=false'],
			'Compiling SQLite for it (1 to 3 minutes)',
			{
				npm_config_nodedir: await nodeHeaders(npm),
			},
		);
		const library = path.join(n8nFolder, 'node_modules/sqlite3/build/Release/node_sqlite3.node');
		if (!existsSync(library)) {
			throw new Error(`SQLite was not compiled: ${library} is missing. See .n8n-real/install.log.`);
		}
	});
	await once(scanFolder, scanManifest, (npm) =>
		npm(install, "Installing n8n's check of community packs (half a minute)"),
	);
}

async function once(folder, manifest, work) {
	const stamp = path.join(folder, 'installed.json');
	const wanted = JSON.stringify({ manifest, node: process.versions.modules });
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	rmSync(stamp, { force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, '\t'));
	await work((args, title, env = {}) => npmIn(folder, args, title, env));
	writeFileSync(stamp, wanted);
}

/** npm's output goes to `.n8n-real/install.log`, and to the terminal when it fails. */
function npmIn(folder, args, title, env) {
	const log = path.join(n8nHome, 'install.log');
	const started = Date.now();
	const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
	console.log(`${title}…`);
	const progress = setInterval(() => console.log(`  … ${seconds()}`), 30_000);
	return new Promise((resolve, reject) => {
		const child = spawn('npm', args, {
			cwd: folder,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32',
		});
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.on('error', reject);
		child.on('close', (code) => {
			clearInterval(progress);
			writeFileSync(log, `npm ${args.join(' ')}\n${output}\n`, { flag: 'a' });
			console.log(`  ${code === 0 ? 'done' : 'failed'} in ${seconds()}`);
			if (code === 0) resolve();
			else reject(new Error(`npm ${args.join(' ')} failed with ${code}:\n${output.slice(-4000)}`));
		});
	});
}
