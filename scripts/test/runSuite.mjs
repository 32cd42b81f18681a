import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../launch/root.mjs';

/** A suite that takes longer hangs on something left open: better a failure than a machine that waits. */
const longestMs = 20 * 60_000;

/** Runs one suite in jest; resolves with what jest counted. */
export async function runSuite(suite, browser, compiler) {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'wayfare-test-'));
	const report = path.join(folder, 'report.json');
	const args = [
		path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
		`test/${suite.name}/`,
		'--json',
		`--outputFile=${report}`,
	];
	args.push(suite.alone ? '--runInBand' : '--maxWorkers=2');
	const leftOut = [
		...(suite.apart === undefined ? [] : [suite.apart.folder]),
		...(suite.compiler === undefined || compiler ? [] : [suite.compiler.file]),
	];
	if (leftOut.length > 0) args.push('--testPathIgnorePatterns', ...leftOut);
	const env = { ...process.env, ...(browser === undefined ? {} : { WAYFARE_BROWSER: browser }) };
	const started = Date.now();
	const code = await new Promise((resolve) => {
		const child = spawn(process.execPath, args, {
			cwd: root,
			env,
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		const limit = setTimeout(() => child.kill('SIGKILL'), longestMs);
		child.on('error', () => resolve(1));
		child.on('close', (status) => {
			clearTimeout(limit);
			resolve(status ?? 1);
		});
	});
	const counts = read(report);
	rmSync(folder, { recursive: true, force: true });
	return { name: suite.name, ok: code === 0, seconds: (Date.now() - started) / 1000, ...counts };
}

function read(report) {
	try {
		const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
			readFileSync(report, 'utf8'),
		);
		return {
			passed: numPassedTests,
			failed: Math.max(numFailedTests, numFailedTests === 0 ? numFailedTestSuites : 0),
			skipped: numPendingTests,
		};
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	}
}
