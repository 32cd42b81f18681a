#!/usr/bin/env node
/**
 * Loads our built node pack with the loaders of a real n8n and prints what n8n sees: `node scripts/oracle/loadPack.mjs`.
 * As a package (what n8n does with an installed one) and as a custom directory (`N8N_CUSTOM_EXTENSIONS`).
 * Ends with 1 when a loader finds fewer nodes or credentials than package.json names.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installOracle } from './installOracle.mjs';
import { oracleFolder, root } from './paths.mjs';

installOracle();
process.env.N8N_USER_FOLDER = mkdtempSync(path.join(tmpdir(), 'wayfare-oracle-'));
process.env.N8N_LOG_LEVEL = 'silent';
const require = createRequire(path.join(oracleFolder, 'package.json'));
require('reflect-metadata');
const { CustomDirectoryLoader, PackageDirectoryLoader } = require('n8n-core');

const { n8n: wanted } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const missing = [
	await load('as a package', new PackageDirectoryLoader(root)),
	await load('as a custom directory', new CustomDirectoryLoader(path.join(root, 'dist'))),
];
process.exitCode = missing.some(Boolean) ? 1 : 0;

/** Loads everything; true when something named in package.json did not come. */
async function load(how, loader) {
	await loader.loadAll();
	console.log(`${how}:`);
	for (const { name, displayName, version, credentials = [] } of loader.types.nodes) {
		const needs = credentials.map((credential) => credential.name).join(', ');
		console.log(
			`  node ${name} "${displayName}" v${[version].flat().join('/')}${needs ? `, needs ${needs}` : ''}`,
		);
	}
	for (const { name, displayName } of loader.types.credentials) {
		console.log(`  credential ${name} "${displayName}"`);
	}
	const nodes = new Set(loader.types.nodes.map(({ name }) => name));
	const isShort =
		nodes.size < wanted.nodes.length || loader.types.credentials.length < wanted.credentials.length;
	if (isShort)
		console.error(
			`  n8n found fewer than the ${wanted.nodes.length} nodes and ${wanted.credentials.length} credentials of package.json.`,
		);
	return isShort;
}
