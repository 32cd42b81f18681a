/** Installs a real n8n (its core, its expressions, its own nodes) into `.oracle/`, once per version. About a minute, 400 MB. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { oracleFolder, oracleModules, versions } from './paths.mjs';

/** Releases these ask for are missing from registries; the nearest ones serve. */
const overrides = {
	linkedom: '0.18.13',
	'@langchain/langgraph-checkpoint': '1.1.5',
	'@langchain/protocol': '0.0.19',
};

/** What the nodes under test need out of n8n-nodes-base, which as a whole is 82 MB and pulls 2 GB of dependencies. */
const wanted = ['If', 'Switch', 'Filter', 'Set', 'NoOp', 'StopAndError'].map(
	(name) => `package/dist/nodes/${name}`,
);

export function installOracle() {
	const stamp = path.join(oracleFolder, 'installed.json');
	const content = JSON.stringify({ versions, overrides, wanted });
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === content) return;

	mkdirSync(oracleFolder, { recursive: true });
	const { 'n8n-nodes-base': nodesBase, ...dependencies } = versions;
	const manifest = {
		name: 'wayfare-oracle',
		private: true,
		version: '0.0.0',
		dependencies,
		overrides,
	};
	writeFileSync(path.join(oracleFolder, 'package.json'), JSON.stringify(manifest, null, '\t'));
	console.log('Installing n8n-core into .oracle (about a minute)…');
	npm('install', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund');

	console.log('Fetching the nodes of n8n-nodes-base…');
	npm('pack', `n8n-nodes-base@${nodesBase}`, '--ignore-scripts', '--silent');
	const target = path.join(oracleModules, 'n8n-nodes-base');
	mkdirSync(target, { recursive: true });
	const archive = `n8n-nodes-base-${nodesBase}.tgz`;
	const members = ['package/package.json', 'package/dist/utils', ...wanted];
	execFileSync('tar', ['xzf', archive, '-C', target, '--strip-components=1', ...members], {
		cwd: oracleFolder,
	});
	writeFileSync(stamp, content);
}

const npm = (...args) =>
	execFileSync('npm', args, { cwd: oracleFolder, stdio: ['ignore', 'ignore', 'inherit'] });
