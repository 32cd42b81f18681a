/**
 * `npm run proof -- --runs 1000000`: looks for a series of events that breaks what is promised of journeys, and prints
 * the smallest one it finds. Exit code 0 only when every promise held in every run.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { optionsOrExit } from './launch/commandLine.mjs';
import { root } from './launch/root.mjs';
import { readOptions, usage } from './proof/options.mjs';
import { report } from './proof/report.mjs';

const { runs, seed, only, knownBad, json } = optionsOrExit(readOptions, usage);

const source = path.join(root, 'test', 'support', 'properties');
if (!existsSync(source)) {
	console.error(
		'The properties live in test/, which is not part of the packed release: use a checkout.',
	);
	process.exit(2);
}
// As deep below the root as test/support/journeys, which looks for the ready-made journeys from where it is.
const outfile = path.join(root, 'node_modules', '.cache', 'wayfare', 'proof.cjs');
// Tests are never built: their TypeScript is bundled for this run.
await build({
	entryPoints: [path.join(source, 'properties.ts')],
	bundle: true,
	platform: 'node',
	format: 'cjs',
	// Each package of the house has versions of its own, so all are bundled but what has binaries.
	external: ['better-sqlite3'],
	sourcemap: 'inline',
	logLevel: 'error',
	outfile,
});
const { properties } = createRequire(import.meta.url)(outfile);

const chosen = properties.filter(({ name }) => only === undefined || name.includes(only));
if (chosen.length === 0) {
	console.error(`No property's name has “${only}” in it.`);
	process.exit(2);
}
const outcomes = [];
for (const { name, share, check } of chosen) {
	const started = performance.now();
	const asked = Math.ceil(runs * share);
	const checked = await check({ runs: asked, seed, knownBad });
	const seconds = Math.round((performance.now() - started) / 100) / 10;
	outcomes.push({ name, asked, seconds, ...checked });
	console.error(`${checked.broken === null ? '✓' : '✗'} ${name} (${seconds} s)`);
}
const result = { runs, seed, knownBad, outcomes };
console.log(json ? JSON.stringify(result, null, 2) : report(result));
process.exit(outcomes.every(({ broken }) => broken === null) ? 0 : 1);
