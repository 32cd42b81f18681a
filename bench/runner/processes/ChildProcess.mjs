import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A forked process that answers messages or says what it does, and whose last words are told when it ends by itself. */
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

	/** What it has said on its standard error that matches, once it has. */
	says(pattern) {
		return this.#when((resolve) => {
			const hear = () => {
				const match = pattern.exec(this.#errors);
				if (match !== null) resolve(match);
			};
			this.#child.stderr.on('data', hear);
			return () => this.#child.stderr.off('data', hear);
		});
	}

	/** `wanted` tells its answer from those to other questions. */
	async ask(message, wanted) {
		this.#child.send(message);
		return await this.answer(wanted);
	}

	/** What it says next. `wanted` passes over everything else. */
	answer(wanted = () => true) {
		return this.#when((resolve) => {
			const hear = (message) => void (wanted(message) && resolve(message));
			this.#child.on('message', hear);
			return () => this.#child.off('message', hear);
		});
	}

	/** What `listen` resolves with, which gives what ends its listening; rejects when the process ends before. */
	#when(listen) {
		return new Promise((resolve, reject) => {
			const end = () => {
				stop();
				const words = this.#errors.trim() || 'without a word';
				reject(new Error(`A process of the benchmark ended by itself: ${words}`));
			};
			let stopListening = () => {};
			const stop = () => {
				stopListening();
				this.#child.off('exit', end);
			};
			this.#child.on('exit', end);
			stopListening = listen((value) => {
				stop();
				resolve(value);
			});
			if (this.#gone()) end();
		});
	}

	/** SIGTERM: it finishes what it does. */
	stop() {
		this.#child.kill('SIGTERM');
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
