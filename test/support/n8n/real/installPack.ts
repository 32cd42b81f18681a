import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Tarball } from './packTarball';

/** How a pack comes into an n8n; the first two end in `<user folder>/.n8n/nodes`. */
export type InstallWay =
	'npm install' | 'as n8n does from its page' | 'from a folder of custom nodes';

/** Installs the tarball for the n8n of this user folder, before it starts; what n8n must be told is returned. */
export function installPack(
	userFolder: string,
	tarball: Tarball,
	way: InstallWay,
): Readonly<Record<string, string>> {
	const nodes = path.join(userFolder, '.n8n/nodes');
	mkdirSync(nodes, { recursive: true });
	if (way === 'from a folder of custom nodes') {
		const folder = path.join(userFolder, 'custom');
		unpack(tarball, folder);
		return { N8N_CUSTOM_EXTENSIONS: path.join(folder, 'dist') };
	}
	const manifest = { name: 'installed-nodes', private: true, dependencies: {} };
	writeFileSync(path.join(nodes, 'package.json'), JSON.stringify(manifest));
	if (way === 'npm install')
		npm(nodes, 'install', tarball.file, '--ignore-scripts', '--legacy-peer-deps');
	else installLikeN8n(nodes, tarball);
	return {};
}

function unpack(tarball: Tarball, folder: string): void {
	mkdirSync(folder, { recursive: true });
	execFileSync('tar', ['-xzf', tarball.file, '-C', folder, '--strip-components=1']);
}

/**
 * What n8n does with a name typed into Settings > Community nodes, once it has the tarball
 * (`community-packages.service`, `downloadPackage`): it cannot be told another registry without a licence.
 */
function installLikeN8n(nodes: string, tarball: Tarball): void {
	const folder = path.join(nodes, 'node_modules', tarball.name);
	unpack(tarball, folder);
	const file = path.join(folder, 'package.json');
	const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
	for (const kind of ['devDependencies', 'peerDependencies', 'optionalDependencies'])
		delete manifest[kind];
	writeFileSync(file, JSON.stringify(manifest, null, 2));
	npm(
		folder,
		'install',
		'--audit=false',
		'--fund=false',
		'--bin-links=false',
		'--install-strategy=shallow',
		'--ignore-scripts=true',
		'--package-lock=false',
	);
	const ledger = {
		name: 'installed-nodes',
		private: true,
		dependencies: { [tarball.name]: tarball.version },
	};
	writeFileSync(path.join(nodes, 'package.json'), JSON.stringify(ledger));
}

const npm = (cwd: string, ...args: readonly string[]): void => {
	execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
};
