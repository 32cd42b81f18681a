#!/usr/bin/env node
/**
 * Records what a real n8n does with every conformance case: `node scripts/oracle/record.mjs`.
 * Installs n8n into `.oracle/` first. Writes `test/conformance/n8n/golden/*.json`; `git diff` then shows drift.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installOracle } from './installOracle.mjs';
import { casesFolder, goldenFolder, versions } from './paths.mjs';

installOracle();
const { startExpressions, stopExpressions } = await import('./n8n.mjs');
const { recordExpressions } = await import('./recordExpressions.mjs');
const { recordSteps } = await import('./recordSteps.mjs');

const engine = process.env.ORACLE_ENGINE === 'legacy' ? 'legacy' : 'vm';
await startExpressions(engine);
mkdirSync(goldenFolder, { recursive: true });
for (const file of readdirSync(casesFolder).filter((name) => name.endsWith('.json')).sort()) {
	const cases = JSON.parse(readFileSync(path.join(casesFolder, file), 'utf8'));
	const started = performance.now();
	const results = file === 'expressions.json' ? await recordExpressions(cases) : await recordSteps(cases);
	const golden = { recordedWith: { ...versions, expressionEngine: engine }, results };
	writeFileSync(path.join(goldenFolder, file), `${JSON.stringify(golden, null, '\t')}\n`);
	console.log(`${file}: ${Object.keys(results).length} cases in ${Math.round(performance.now() - started)} ms`);
}
await stopExpressions();
process.exit(0);
