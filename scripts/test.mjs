/**
 * `npm test`: checks, build, then the suites. `npm test -- unit integration` runs only those suites (no checks).
 * Ends with a table, what was left out and how to get it, and the counts on a line of their own.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { checks } from './check/checks.mjs';
import { runCheck } from './check/run.mjs';
import { ensureBuild } from './launch/build.mjs';
import { optionsOrExit } from './launch/commandLine.mjs';
import { root } from './launch/root.mjs';
import { compilerWorks } from './test/compilerWorks.mjs';
import { findBrowser } from './test/findBrowser.mjs';
import { readOptions, usage } from './test/options.mjs';
import { runSuite } from './test/runSuite.mjs';
import { suites } from './test/suites.mjs';

const { wanted } = optionsOrExit(readOptions, usage);

let good = true;
if (wanted.length === 0) for (const check of checks) good = (await runCheck(check)) && good;
await ensureBuild(process.execPath);

const browser = findBrowser();
const compiler = compilerWorks();
const chosen = suites.filter(
	({ name }) =>
		(wanted.length === 0 || wanted.includes(name)) && existsSync(path.join(root, 'test', name)),
);
const leftOut = chosen.filter((suite) => suite.browser === true && browser === undefined);
const results = [];
for (const suite of chosen)
	if (!leftOut.includes(suite)) results.push(await runSuite(suite, browser, compiler));

console.log('\nsuite          passed  failed  seconds');
for (const { name, passed, failed, seconds } of results) {
	console.log(
		`${name.padEnd(14)} ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${seconds.toFixed(1).padStart(7)}`,
	);
}
for (const { name } of leftOut) {
	console.log(
		`\nLeft out: test/${name}, because no Chromium or Chrome was found. Install one (Debian: apt-get install chromium) or set WAYFARE_BROWSER to its path.`,
	);
}
for (const { compiler: needs } of chosen) {
	if (needs === undefined || compiler) continue;
	console.log(
		`\nLeft out: ${needs.file}, because it takes Linux and a C compiler (Debian: ${needs.get}).`,
	);
}
for (const { apart } of chosen) {
	if (apart === undefined) continue;
	console.log(`\nLeft out: ${apart.folder}, because ${apart.why}. Run it with "${apart.command}".`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
if (sum('skipped') > 0) console.log(`\n${sum('skipped')} tests are skipped: no test may be.`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = good && sum('skipped') === 0 && results.every(({ ok }) => ok) ? 0 : 1;
