import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { root } from '../launch/root.mjs';
import { bundleTests } from './bundleTests.mjs';
import { equivalent } from './equivalent.mjs';
import { instrument } from './instrument.mjs';
import { TestOrder } from './TestOrder.mjs';
import { TestProcess } from './TestProcess.mjs';
import { Tried } from './Tried.mjs';

const cache = path.join(root, 'node_modules', '.cache', 'wayfare');

/**
 * Breaks files in every small way, one at a time, and runs the tests that come by there. `isContinued`: what was tried
 * before, of the same code with the same tests, is not tried again.
 */
export async function tryArea({ name, files, tests, isContinued }) {
	const started = performance.now();
	const { sources, mutants } = brokenIn(files);
	const asked = mutants.filter((mutant) => !equivalent.some((each) => isThe(each, mutant)));
	const outfile = path.join(cache, `mutation-${process.pid}.cjs`);
	try {
		await bundleTests(tests, sources, outfile);
		const texts = [outfile, path.join(root, 'package-lock.json')];
		const tried = new Tried(
			path.join(cache, 'mutation'),
			name,
			texts.map((file) => readFileSync(file, 'utf8')),
			isContinued,
		);
		if (tried.size > 0) console.error(`  ${name}: ${tried.size} of ${asked.length} are known`);
		const left = asked.filter(({ id }) => tried.get(id) === undefined);
		if (left.length > 0) await tryEach(left, { name, outfile, tried });
		const survivors = asked.flatMap((mutant) => {
			const { noticed, isReached } = tried.get(mutant.id);
			return noticed ? [] : [{ ...mutant, isReached }];
		});
		const seconds = Math.round((performance.now() - started) / 1000);
		const total = mutants.length;
		const known = total - asked.length;
		const noticed = asked.length - survivors.length;
		const score = noticed / Math.max(1, asked.length);
		return { name, total, noticed, equivalent: known, survivors, score, seconds };
	} finally {
		rmSync(outfile, { force: true });
	}
}

/** All mutants of some files, and the sources that they are in. */
function brokenIn(files) {
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
	return { sources, mutants };
}

/** Runs the tests on each mutant, in as many processes as there are cores. */
async function tryEach(mutants, { name, outfile, tried }) {
	const processes = Array.from({ length: availableParallelism() }, () => new TestProcess(outfile));
	try {
		const looked = await processes[0].look();
		if (looked.failed !== null)
			throw new Error(`The tests of ${name} fail as they are: ${looked.failed}`);
		const atLoad = new Set(looked.atLoad);
		const order = new TestOrder(looked.seen);
		let done = 0;
		const line = mutants.values();
		/** Each process takes the next one in line. */
		const work = async (tests) => {
			for (const { id } of line) {
				const afresh = atLoad.has(id);
				const chosen = order.of(({ reached }) => afresh || reached.has(id));
				const isReached = chosen.length > 0;
				const { noticed, test } = isReached
					? await tests.tryMutant({ id, chosen, afresh }, (index) => order.limitOf(index))
					: { noticed: false };
				order.noticedBy(test);
				tried.add({ id, noticed, isReached });
				if (++done % 100 === 0) console.error(`  ${name}: ${done} of ${mutants.length}`);
			}
		};
		await Promise.all(processes.map(work));
	} finally {
		for (const each of processes) each.close();
	}
}

const isThe = ({ file, at, change }, { file: where, text, before, by }) =>
	file === where && at === text && change === `${before} → ${by}`;
