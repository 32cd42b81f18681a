/**
 * What n8n does with a pack before it verifies it, but for asking npm and GitHub: its own check over a folder.
 * `node scripts/n8n/scan.mjs source <checkout>` or `… packed <folder with the unpacked tarball>`.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { scanFolder } from './paths.mjs';

const [leg = '', folder = ''] = process.argv.slice(2);
const scanner = path.join(
	scanFolder,
	'node_modules/@n8n/scan-community-package/scanner/scanner.mjs',
);
const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(pathToFileURL(scanner).href);

const patterns = { source: SOURCE_FILE_PATTERNS, packed: ['package.json', '**/*.js'] }[leg];
if (patterns === undefined) throw new Error(`"${leg}" is neither source nor packed`);
const { passed, message = '', details = '' } = await analyzePackage(path.resolve(folder), patterns);
console.log(passed ? 'passed' : `${message}\n${details}`);
process.exitCode = passed ? 0 : 1;
