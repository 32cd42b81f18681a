/**
 * What tests import as `@jest/globals`, for tests that are run a thousand times over: jest's own `expect`, and a list of
 * tests, each of which can be run alone.
 */
import { expect } from 'expect';

let tests = [];
let file = '';
let block = newBlock(null);

function newBlock(parent) {
	return { parent, before: [], beforeEach: [], afterEach: [], after: [] };
}

export const it = (name, run) => tests.push({ name, run, block, file });

export function describe(_name, define) {
	block = newBlock(block);
	try {
		define();
	} finally {
		block = block.parent;
	}
}

/** A file begins; hooks outside of its blocks are for its own tests. */
globalThis.__testFile = (name) => {
	file = name;
	block = newBlock(null);
};

/** A row of a table is a list of arguments, or the only one. */
const each = (make) => (table) => (name, run) => {
	for (const row of table) make(name, () => run(...(Array.isArray(row) ? row : [row])));
};
it.each = each(it);
describe.each = each(describe);

const hook = (kind) => (run) => block[kind].push(run);

export const [afterAll, afterEach, beforeAll, beforeEach] = [
	hook('after'),
	hook('afterEach'),
	hook('before'),
	hook('beforeEach'),
];
export { expect };

/** The tests that a script defines when it is loaded. */
export function collect(load) {
	tests = [];
	block = newBlock(null);
	load();
	return tests;
}

/** Runs some tests in order, each of which is told before it begins; what goes wrong first, `null` = nothing. */
export async function runTests(chosen, onBegin = () => undefined) {
	const open = [];
	let failed = null;
	const attempt = async (test, work) => {
		try {
			await work();
		} catch (error) {
			failed ??= { test, error };
		}
	};
	const close = async (until) => {
		while (open.length > until) for (const run of open.pop().after) await attempt(-1, run);
	};
	for (const test of chosen) {
		onBegin(test);
		const blocks = [];
		for (let each = test.block; each !== null; each = each.parent) blocks.unshift(each);
		const shared = open.findIndex((each, index) => each !== blocks[index]);
		await close(shared === -1 ? open.length : shared);
		await attempt(test, async () => {
			for (const each of blocks.slice(open.length)) {
				open.push(each);
				for (const run of each.before) await run();
			}
			for (const each of blocks) for (const run of each.beforeEach) await run();
			await test.run();
		});
		for (const each of blocks.toReversed())
			for (const run of each.afterEach) await attempt(test, run);
		if (failed !== null) break;
	}
	await close(0);
	return failed;
}
