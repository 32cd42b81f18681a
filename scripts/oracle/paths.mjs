/** Where the oracle lives: a folder of its own, never part of the project's dependencies. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const oracleFolder = path.join(root, '.oracle');
export const oracleModules = path.join(oracleFolder, 'node_modules');
export const casesFolder = path.join(root, 'test/conformance/n8n/cases');
export const goldenFolder = path.join(root, 'test/conformance/n8n/golden');

/** The n8n whose behaviour is recorded. n8n-nodes-base is unpacked without its dependencies: only a few nodes are used. */
export const versions = {
	'n8n-core': '2.41.1',
	'n8n-workflow': '2.41.0',
	'n8n-nodes-base': '2.41.1',
};
