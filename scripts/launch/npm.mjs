import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * Runs npm with the given Node binary; its output is shown only when it fails, a line of progress otherwise.
 * npm runs by its own script when npm started us, else by name.
 */
export function npm(node, args, title) {
	const viaNode = process.env.npm_execpath?.endsWith('.js') === true;
	const [file, prefix] = viaNode ? [node, [process.env.npm_execpath]] : ['npm', []];
	const env = {
		...process.env,
		PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
	};
	const started = Date.now();
	const { isTTY } = process.stderr;
	const seconds = () => Math.round((Date.now() - started) / 1000);
	const progress = () => process.stderr.write(`\r${title} (${seconds()} s)`);
	const timer = isTTY ? setInterval(progress, 1000) : undefined;
	process.stderr.write(isTTY ? title : `${title}\n`);
	return new Promise((resolve, reject) => {
		const child = spawn(file, [...prefix, ...args], {
			cwd: root,
			env,
			shell: !viaNode && process.platform === 'win32',
		});
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.on('error', reject);
		child.on('close', (code) => {
			clearInterval(timer);
			if (isTTY) process.stderr.write('\n');
			if (code === 0) resolve();
			else reject(new Error(`${title} failed (npm exit code ${code}):\n${output}`));
		});
	});
}
