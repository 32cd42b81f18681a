import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { root } from '../launch/root.mjs';
import { bundleTests } from './bundleTests.mjs';
import { equivalent } from './equivalent.mjs';
import { instrument } from './instrument.mjs';
import { TestOrder } from './TestOrder.mjs';
import { TestProcess } from './TestProcess.mjs';

/** Breaks files in every small way, one at a time, and runs the tests that come by there. */
export async function tryArea({ name, files, tests }) {
	const started = performance.now();
	const sources = new Map();
	const mutants = [];
	for (const file of files) {
		const source = readFileSync(path.join(root, file), 'utf8');
		const { code, mutants: found } = instrument(file, source, mutants.length);
		sources.set(file, code);
		const lines = source.split('\n');
		mutants.push(...found.map((mutant) => ({ ...mutant, text: lines[mutant.line - 1].trim() })));
	}
	const outdated = equivalent.filter(
		(each) => files.includes(each.file) && !mutants.some((mutant) => isThe(each, mutant)),
	);
	if (outdated.length > 0)
		throw new Error(`No longer made, so no longer equivalent: ${JSON.stringify(outdated)}`);
	const outfile = path.join(
		root,
		'node_modules',
		'.cache',
		'wayfare',
		`mutation-${process.pid}.cjs`,
	);
	await bundleTests(tests, sources, outfile);
	const processes = Array.from({ length: availableParallelism() }, () => new TestProcess(outfile));
	try {
		const looked = await processes[0].look();
		if (looked.failed !== null)
			throw new Error(`The tests of ${name} fail as they are: ${looked.failed}`);
		const atLoad = new Set(looked.atLoad);
		const order = new TestOrder(looked.seen);
		const asked = mutants.filter((mutant) => !equivalent.some((each) => isThe(each, mutant)));
		const survivors = [];
		let done = 0;
		const line = asked.values();
		/** Each process takes the next one in line. */
		const work = async (tests) => {
			for (const mutant of line) {
				const afresh = atLoad.has(mutant.id);
				const chosen = order.of(({ reached }) => afresh || reached.has(mutant.id));
				const isReached = chosen.length > 0;
				const given = { id: mutant.id, chosen, afresh };
				const { noticed, test } = isReached
					? await tests.tryMutant(given, (index) => order.limitOf(index))
					: { noticed: false };
				order.noticedBy(test);
				if (++done % 100 === 0) console.error(`  ${name}: ${done} of ${asked.length}`);
				if (!noticed) survivors.push({ ...mutant, isReached });
			}
		};
		await Promise.all(processes.map(work));
		survivors.sort((a, b) => a.id - b.id);
		const seconds = Math.round((performance.now() - started) / 1000);
		const total = mutants.length;
		const known = total - asked.length;
		const noticed = asked.length - survivors.length;
		const score = noticed / Math.max(1, asked.length);
		return { name, total, noticed, equivalent: known, survivors, score, seconds };
	} finally {
		for (const each of processes) each.close();
		rmSync(outfile, { force: true });
	}
}

const isThe = ({ file, at, change }, { file: where, text, before, by }) =>
	file === where && at === text && change === `${before} → ${by}`;
