import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { heapFlags } from '../launch/heapFlags.mjs';

const program = fileURLToPath(new URL('../../engine/dist/engine/src/main.js', import.meta.url));
const stamp = fileURLToPath(new URL('began.cjs', import.meta.url));
const endsWithParent = fileURLToPath(new URL('../launch/endsWithParent.cjs', import.meta.url));

/** One life of the runner as an operator starts it, from its start to its kill. */
export class RunnerProcess {
	#child;
	#started = Date.now();
	#said = '';
	#exited;

	constructor(env) {
		const flags = [...heapFlags, '--require', stamp, '--require', endsWithParent];
		this.#child = spawn(process.execPath, [...flags, program, 'start'], {
			env: { ...process.env, ...env },
			stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		});
		this.#child.stderr.setEncoding('utf8');
		this.#exited = once(this.#child, 'exit');
	}

	/** When it was started (ms UTC). */
	get startedAt() {
		return this.#started;
	}

	/**
	 * Resolves when it listens, with what that took (ms): until its first line, from there on, and of a processor;
	 * rejects when it ends before.
	 */
	ready() {
		return new Promise((resolve, reject) => {
			this.#child.stderr.on('data', (chunk) => {
				this.#said = (this.#said + chunk).slice(-4000);
				if (!/runs at http/.test(this.#said)) return;
				const began = Number(/began (\d+)/.exec(this.#said)?.[1]);
				resolve({
					processMs: began - this.#started,
					openMs: Date.now() - began,
					cpuMs: this.#cpuMs(),
				});
			});
			void this.#exited.then(() =>
				reject(new Error(`The runner ended by itself: ${this.#said.trim() || 'without a word'}`)),
			);
		});
	}

	/** SIGKILL: no handler runs, no file is closed. */
	kill() {
		return this.#end('SIGKILL');
	}

	/** In peace. */
	stop() {
		return this.#end('SIGTERM');
	}

	async #end(signal) {
		this.#child.kill(signal);
		await this.#exited;
	}

	/** Told on Linux only. */
	#cpuMs() {
		if (process.platform !== 'linux') return null;
		const text = readFileSync(`/proc/${this.#child.pid}/stat`, 'latin1');
		const [utime, stime] = text
			.slice(text.lastIndexOf(')') + 2)
			.split(' ')
			.slice(11, 13);
		return (Number(utime) + Number(stime)) * 10;
	}
}
