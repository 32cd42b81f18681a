#!/usr/bin/env node
/**
 * The door of every npm script: runs on any Node >= 18, depends on nothing, and makes sure that what
 * follows runs on Node 24 with the locked dependencies and a fresh build.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from './launch/build.mjs';
import { heapFlags } from './launch/heapFlags.mjs';
import { ensureInstall } from './launch/install.mjs';
import { ensureNode } from './launch/node.mjs';
import { root } from './launch/root.mjs';

const commands = {
	start: { script: 'scripts/start.mjs', build: true, flags: heapFlags },
	wayfare: { script: 'engine/dist/engine/src/main.js', build: true, flags: heapFlags },
	emulator: { script: 'emulator/dist/emulator/src/main.js', build: true },
	crash: { script: 'scripts/crash.mjs', build: true },
	powercut: { script: 'scripts/powercut.mjs', build: true },
	scenarios: { script: 'scripts/scenarios.mjs', build: false },
	proof: { script: 'scripts/proof.mjs', build: false },
	mutation: { script: 'scripts/mutation.mjs', build: false },
	'bench:emulator': { script: 'bench/emulator/run.mjs', build: true },
	bench: { script: 'bench/runner/run.mjs', build: true },
	'bench:flows': { script: 'bench/flows/run.mjs', build: true },
	build: { script: undefined, build: true },
	test: { script: 'scripts/test.mjs', build: false },
	'test:n8n': { script: 'scripts/n8n.mjs', build: true },
	check: { script: 'scripts/check.mjs', build: false },
};

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
	console.error(`Unknown command "${name}". Known: ${Object.keys(commands).join(', ')}.`);
	process.exit(2);
}

try {
	const node = await ensureNode();
	await ensureInstall(node);
	if (command.build) await ensureBuild(node);
	if (command.script !== undefined) run(node, command, rest);
} catch (cause) {
	console.error(cause instanceof Error ? cause.message : String(cause));
	process.exit(1);
}

/** Hands over to the real script; signals reach it through the terminal's process group or by relay. */
function run(node, { script: file, flags = [] }, args) {
	const script = path.join(root, file);
	if (!existsSync(script))
		throw new Error(`${path.relative(root, script)} is missing: run "npm run build".`);
	const env = {
		...process.env,
		PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
	};
	const child = spawn(node, [...flags, '--enable-source-maps', script, ...args], {
		stdio: 'inherit',
		env,
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
		process.on(signal, () => child.kill(signal));
	if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(() => child.kill('SIGTERM'));
	child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 130));
}

/** npm passes SIGTERM to its shell only, and a shell like dash ends without passing it on: its end is our signal. */
function whenOrphaned(stop) {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		stop();
	}, 250);
}
