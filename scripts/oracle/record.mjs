#!/usr/bin/env node
/**
 * Records what a real n8n does with every conformance case: `node scripts/oracle/record.mjs [file…]`.
 * Installs n8n into `.oracle/` first. Writes `test/conformance/n8n/golden/*.json`; `git diff` then shows drift.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installOracle } from './installOracle.mjs';
import { casesFolder, goldenFolder, versions } from './paths.mjs';

installOracle();
const { useEngine } = await import('./n8n.mjs');
const { recordExpressions } = await import('./recordExpressions.mjs');
const { recordSteps } = await import('./recordSteps.mjs');

const asked = process.argv.slice(2);
mkdirSync(goldenFolder, { recursive: true });

const files = readdirSync(casesFolder).filter((name) => name.endsWith('.json'));
for (const file of files.filter((name) => asked.length === 0 || asked.includes(name)).sort()) {
	const cases = JSON.parse(readFileSync(path.join(casesFolder, file), 'utf8'));
	const started = performance.now();
	const isExpressions = file === 'expressions.json';
	// The cases of nodes read plain fields only, which the engines do alike.
	const expressionEngine = process.env.ORACLE_ENGINE ?? (isExpressions ? 'vm' : 'legacy');
	await useEngine(expressionEngine);
	const results = isExpressions ? await recordExpressions(cases) : await recordSteps(cases);
	// One line per case, so that drift reads well in a diff.
	const lines = Object.entries(results).map(
		([id, result]) => `\t\t${JSON.stringify(id)}: ${JSON.stringify(result)}`,
	);
	const recordedWith = JSON.stringify({ ...versions, expressionEngine });
	writeFileSync(
		path.join(goldenFolder, file),
		`{\n\t"recordedWith": ${recordedWith},\n\t"results": {\n${lines.join(',\n')}\n\t}\n}\n`,
	);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`${file}: ${lines.length} cases in ${seconds} s`);
}
// The pool of isolates would keep the process alive.
process.exit(0);
