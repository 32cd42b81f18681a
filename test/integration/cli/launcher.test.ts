import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const launcher = path.join(__dirname, '../../../scripts/launch.mjs');

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('The launcher', () => {
	it('stops the demo when the shell that npm put between them is gone', async () => {
		const node = `"${process.execPath}" "${launcher}" start --data "${folder.path}"`;
		const shell = spawn('sh', ['-c', `${node} --port 0 --emulator-port 0; true`], {
			env: { ...process.env, npm_lifecycle_event: 'start' },
		});
		let output = '';
		const up = new Promise<void>((resolve) => {
			shell.stdout.on('data', (chunk: Buffer) => {
				output += chunk.toString();
				if (output.includes('Ctrl-C stops everything')) resolve();
			});
		});
		// The demo holds the pipe too, so that it closes only when the last of them has ended.
		const allEnded = new Promise((resolve) => shell.on('close', resolve));
		await up;
		shell.kill('SIGTERM');
		await allEnded;
		expect(output).toContain('Stopping');
	});
});
