/**
 * `npm run mutation`: breaks the code of what must not be wrong unnoticed, one small thing at a time, and runs the tests
 * that concern it. Prints each mutant that no test noticed. Exit code 0 only when every area has its score.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { optionsOrExit } from './launch/commandLine.mjs';
import { root } from './launch/root.mjs';
import { areas, filesOf, wanted } from './mutation/areas.mjs';
import { readOptions, usage } from './mutation/options.mjs';
import { report } from './mutation/report.mjs';
import { tryArea } from './mutation/tryArea.mjs';

const { only, json, continue: isContinued } = optionsOrExit(readOptions, usage);

if (!existsSync(path.join(root, 'test'))) {
	console.error('The tests are not part of the packed release: use a checkout.');
	process.exit(2);
}

const outcomes = [];
for (const { name, files, tests } of areas) {
	const isWhole = only === undefined || name.includes(only);
	const chosen = filesOf(files, '*.ts').filter((file) => isWhole || file.includes(only));
	if (chosen.length === 0) continue;
	const outcome = await tryArea({
		name,
		files: chosen,
		tests: filesOf(tests, '*.test.ts'),
		isContinued,
	});
	outcomes.push(outcome);
	console.error(`${outcome.score >= wanted ? '✓' : '✗'} ${name} (${outcome.seconds} s)`);
}
if (outcomes.length === 0) {
	console.error(`No area and no file has “${only}” in its name.`);
	process.exit(2);
}
console.log(json ? JSON.stringify(outcomes, null, 2) : report(outcomes, wanted));
process.exit(outcomes.every(({ score }) => score >= wanted) ? 0 : 1);
