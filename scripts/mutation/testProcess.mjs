/**
 * Runs tests on code that can be wrong in many ways, one way at a time. A process of its own, so that what never comes
 * to an end can be ended.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { constants, Script } from 'node:vm';
import { root } from '../launch/root.mjs';
import { collect, runTests } from './testGlobals.mjs';

const requireHere = createRequire(path.join(root, 'package.json'));
const outfile = process.argv[2];
const script = new Script(
	`(function (require, module, exports, __filename, __dirname) {${readFileSync(outfile, 'utf8')}\n})`,
	{ filename: outfile, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
);

let active = null;
/** Ids asked for while somebody wants to know. */
let reached = null;
globalThis.__mutant = (id) => {
	reached?.add(id);
	return id === active;
};

let tests = [];
/** What was thrown where nobody waits for it. */
let stray = null;
process.on('unhandledRejection', (error) => (stray ??= { test: -1, error }));
process.on('uncaughtException', (error) => (stray ??= { test: -1, error }));

const load = () => {
	tests = collect(() =>
		script.runInThisContext()(requireHere, { exports: {} }, {}, outfile, path.dirname(outfile)),
	);
};

const work = {
	/** Which mutants each test reaches, and which are reached when the script is loaded. */
	async look() {
		const atLoad = (reached = new Set());
		try {
			load();
		} catch (error) {
			return { failed: `when they are loaded: ${error.stack}` };
		}
		// Modules remember what came of earlier questions: who asks first comes by more than who asks again.
		const first = tests.map(() => new Set());
		const whole = await run(tests, (test) => (reached = first[tests.indexOf(test)]));
		reached = null;
		if (whole !== null) return { failed: shown(whole) };
		const seen = [];
		for (const index of tests.keys()) {
			const found = await lookAt(index);
			seen.push({ ...found, reached: [...new Set([...first[index], ...found.reached])] });
		}
		return { failed: null, atLoad: [...atLoad], seen };
	},
	/** Whether a test notices the mutant, and which. */
	async tryMutant({ id, chosen, afresh }) {
		try {
			const first = await tryOnce(id, chosen, afresh);
			if (first === null) {
				// Modules remember what came of earlier questions: of what is loaded afresh nothing has been asked.
				return outcomeOf(afresh ? null : await tryOnce(id, chosen, true));
			}
			if (await passes(first.test)) return outcomeOf(first);
			// It fails without the mutant, too, in what was left behind: only a fresh start in the usual order can tell.
			const second = await tryOnce(
				id,
				chosen.toSorted((a, b) => a - b),
				true,
			);
			return outcomeOf(second);
		} catch (error) {
			active = null;
			tests = [];
			return { noticed: true, by: String(error) };
		}
	},
};

async function tryOnce(id, chosen, afresh) {
	if (afresh || tests.length === 0) {
		active = afresh ? id : null;
		load();
	}
	active = id;
	const failed = await run(
		chosen.map((index) => tests[index]),
		(test) => process.send({ begins: tests.indexOf(test) }),
	);
	active = null;
	const test = tests.indexOf(failed?.test);
	// What is loaded with the mutant in it is of no use to the next.
	if (afresh) tests = [];
	return failed && { ...failed, index: test === -1 ? undefined : test };
}

/** Whether a test that failed passes without the mutant; what is loaded afresh has nothing left in it. */
async function passes(test) {
	if (tests.length === 0 || typeof test === 'number') return true;
	if ((await run([test])) === null) return true;
	tests = [];
	return false;
}

const outcomeOf = (failed) =>
	failed === null
		? { noticed: false, by: null }
		: { noticed: true, by: shown(failed), test: failed.index, isStray: failed.test === -1 };

/** What one test reaches, with those before it in its file when it does not pass alone. */
async function lookAt(index) {
	const { file } = tests[index];
	const before = [...tests.keys()].filter((each) => tests[each].file === file && each <= index);
	for (const chosen of [[index], before]) {
		reached = new Set();
		const started = performance.now();
		const failed = await run(chosen.map((each) => tests[each]));
		const found = { chosen, reached: [...reached], ms: performance.now() - started };
		reached = null;
		if (failed === null || chosen === before) return found;
	}
}

async function run(chosen, onBegin) {
	stray = null;
	const failed = await runTests(chosen, onBegin);
	return failed ?? stray;
}

const shown = ({ test, error }) =>
	`${test?.name ?? 'outside of a test'}: ${String(error?.message ?? error).slice(0, 300)}`;

process.on('message', async ({ does, ...given }) => process.send(await work[does](given)));
