/**
 * `npm run scenarios -- --seeds 20`: plays everything that can go wrong between a runner and Meta, each scenario with
 * many seeds, and holds what it finds against the table in docs/sending-policy.md. Exit code 0 only when all of it is
 * as the table says.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { optionsOrExit } from './launch/commandLine.mjs';
import { root } from './launch/root.mjs';
import { readOptions, usage } from './scenarios/options.mjs';
import { report } from './scenarios/report.mjs';

const { seeds, only, knownBad, json } = optionsOrExit(readOptions, usage);

const source = path.join(root, 'test', 'support', 'scenarios');
if (!existsSync(source)) {
	console.error(
		'The scenarios live in test/, which is not part of the packed release: use a checkout.',
	);
	process.exit(2);
}
const outfile = path.join(root, 'node_modules', '.cache', 'wayfare', 'scenarios.cjs');
// Tests are never built: their TypeScript is bundled for this run.
await build({
	stdin: {
		contents:
			"export { scenarios } from './scenarios'; export { runScenario } from './runScenario';",
		resolveDir: source,
		loader: 'ts',
	},
	bundle: true,
	platform: 'node',
	format: 'cjs',
	// Each package of the house has versions of its own, so all are bundled but what has binaries.
	external: ['better-sqlite3'],
	sourcemap: 'inline',
	logLevel: 'error',
	outfile,
});
const { scenarios, runScenario } = createRequire(import.meta.url)(outfile);

const started = performance.now();
const chosen = scenarios.filter(({ name }) => only === undefined || name.includes(only));
if (chosen.length === 0) {
	console.error(`No scenario's name has “${only}” in it.`);
	process.exit(2);
}
const outcomes = [];
for (const scenario of chosen) {
	for (let seed = 1; seed <= seeds; seed++)
		outcomes.push({
			policy: scenario.policy,
			...(await runScenario(scenario, { seed, knownBad })),
		});
	const broken = outcomes.slice(-seeds).filter((outcome) => outcome.broken.length > 0).length;
	console.error(
		`${broken === 0 ? '✓' : '✗'} ${scenario.name}${broken === 0 ? '' : ` (${broken} of ${seeds} seeds)`}`,
	);
}
const seconds = Math.round((performance.now() - started) / 100) / 10;
const result = { seeds, knownBad, seconds, outcomes };
console.log(json ? JSON.stringify(result, null, 2) : report(result));
process.exit(outcomes.every(({ broken }) => broken.length === 0) ? 0 : 1);
