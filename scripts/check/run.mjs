import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../launch/root.mjs';

/** Runs a binary of the lockfile under this Node; resolves with its exit code, output shown only when it fails. */
export async function runCheck({ name, bin, args }) {
	const started = Date.now();
	const present = args.filter(
		(arg) =>
			arg.startsWith('-') ||
			!/^[a-z/-]+$/.test(arg) ||
			!['bench', 'test', 'scripts'].includes(arg) ||
			existsSync(path.join(root, arg)),
	);
	const { code, output } = await execute(path.join(root, 'node_modules', '.bin', bin), present);
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
	if (code !== 0) console.log(output);
	return code === 0;
}

function execute(file, args) {
	return new Promise((resolve) => {
		const child = spawn(file, args, {
			cwd: root,
			env: process.env,
			shell: process.platform === 'win32',
		});
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.on('error', (cause) => resolve({ code: 1, output: String(cause) }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}
