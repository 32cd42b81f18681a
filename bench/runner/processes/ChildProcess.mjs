import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A forked process that answers messages, and whose last words are told when it ends by itself. */
export class ChildProcess {
	#child;
	#errors = '';
	#exited;

	constructor(entry, { env = {}, args = [], flags = [] } = {}) {
		this.#child = fork(entry, args, {
			env: { ...process.env, ...env },
			execArgv: flags,
			stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		});
		this.#child.stderr.on('data', (chunk) => (this.#errors = (this.#errors + chunk).slice(-4000)));
		this.#exited = once(this.#child, 'exit');
	}

	get pid() {
		return this.#child.pid;
	}

	/** `wanted` tells its answer from those to other questions. */
	async ask(message, wanted) {
		this.#child.send(message);
		return await this.answer(wanted);
	}

	/** What it says next. `wanted` passes over everything else. */
	answer(wanted = () => true) {
		return new Promise((resolve, reject) => {
			const hear = (message) => {
				if (!wanted(message)) return;
				stop();
				resolve(message);
			};
			const end = () => {
				stop();
				const words = this.#errors.trim() || 'without a word';
				reject(new Error(`A process of the benchmark ended by itself: ${words}`));
			};
			const stop = () => {
				this.#child.off('message', hear);
				this.#child.off('exit', end);
			};
			this.#child.on('message', hear);
			this.#child.on('exit', end);
			if (this.#gone()) end();
		});
	}

	/** Resolves when it has ended by itself. */
	async ended() {
		await this.#exited;
	}

	/** SIGKILL: no handler runs, no file is closed. */
	async kill() {
		if (!this.#gone()) this.#child.kill('SIGKILL');
		await this.#exited;
	}

	#gone() {
		return this.#child.exitCode !== null || this.#child.signalCode !== null;
	}
}
