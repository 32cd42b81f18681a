import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = path.join(__dirname, '../../../scripts');

/** One of the scripts behind `npm start`, `npm test`, `npm run crash` and `npm run bench`, as a process of its own. */
const run = (script: string, ...args: readonly string[]) =>
	spawnSync(process.execPath, [path.join(folder, script), ...args], { encoding: 'utf8' });

describe.each([
	['start.mjs', 'npm start', '--emulator-port'],
	['test.mjs', 'npm test', 'integration'],
	['crash.mjs', 'npm run crash', '--known-bad'],
	['powercut.mjs', 'npm run powercut', '--cuts'],
	['scenarios.mjs', 'npm run scenarios', '--known-bad'],
	['proof.mjs', 'npm run proof', '--runs'],
	['mutation.mjs', 'npm run mutation', '--only'],
	['../bench/runner/run.mjs', 'npm run bench', '--only'],
])('%s', (script, command, known) => {
	it('has a help', () => {
		const { status, stdout, stderr } = run(script, '--help');
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toContain(`${command} -- [`);
		expect(stdout).toContain(known);
	});

	it('answers a misspelt flag with a sentence and the way to the help', () => {
		const { status, stdout, stderr } = run(script, '--bad-flag');
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toBe(`Unknown option '--bad-flag'. ${command} -- --help lists what there is.\n`);
	});
});

describe('A value that cannot be', () => {
	it.each([
		['start.mjs', ['--port', 'x'], '--port takes a number from 0 to 65535, not "x"'],
		['start.mjs', ['--port'], "Option '--port <value>' argument missing"],
		['crash.mjs', ['--kills', 'many'], '--kills takes a whole number from 1 on, not "many"'],
		['crash.mjs', ['--seed', '1.5'], '--seed takes a whole number, not "1.5"'],
		['crash.mjs', ['200'], "Unexpected argument '200'"],
		['powercut.mjs', ['--cuts', '0'], '--cuts takes a whole number from 1 on, not "0"'],
		['scenarios.mjs', ['--seeds', '0'], '--seeds takes a whole number from 1 on, not "0"'],
		['test.mjs', ['units'], 'There is no suite units'],
		['../bench/runner/run.mjs', ['--only', 'all'], 'There is no section "all"'],
		['../bench/runner/run.mjs', ['--seconds', '0'], '--seconds takes a number above 0, not "0"'],
	])('of %s %j is told', (script, args, message) => {
		const { status, stderr } = run(script, ...args);
		expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
		expect(stderr).toContain(message);
	});
});
