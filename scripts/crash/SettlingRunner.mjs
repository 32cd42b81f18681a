import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('openRunner.mjs', import.meta.url));

/** A runner that can be asked whether it has anything left to do: before the first kill, and after the last. */
export class SettlingRunner {
	#child;
	#errors = '';

	constructor(env) {
		this.#child = fork(entry, [], {
			env: { ...process.env, ...env },
			stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		});
		this.#child.stderr.on('data', (chunk) => (this.#errors = (this.#errors + chunk).slice(-4000)));
	}

	/** Resolves when it listens and has its journey; rejects when it ends before, with what it said. */
	async ready() {
		return await this.#answer('ready');
	}

	/** Resolves with its counts when it has nothing left to do at this instant. */
	async settled() {
		this.#child.send('settle');
		return await this.#answer('settled');
	}

	async stop() {
		if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
		const gone = once(this.#child, 'exit');
		this.#child.send('stop');
		await gone;
	}

	#answer(kind) {
		return new Promise((resolve, reject) => {
			const done = (settle, value) => {
				this.#child.off('message', hear);
				this.#child.off('exit', end);
				settle(value);
			};
			const hear = (message) => message.kind === kind && done(resolve, message);
			const end = () =>
				done(
					reject,
					new Error(`The runner ended by itself: ${this.#errors.trim() || 'without a word'}`),
				);
			this.#child.on('message', hear);
			this.#child.on('exit', end);
		});
	}
}
