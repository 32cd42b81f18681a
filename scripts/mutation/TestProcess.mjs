import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../launch/root.mjs';

/** After so many mutants a fresh process, because what they leave behind adds up. */
const patience = 300;

/** Where tests are run, in a process that is replaced when it hangs or ends. */
export class TestProcess {
	#child = null;
	#done = 0;
	#outfile;

	constructor(outfile) {
		this.#outfile = outfile;
	}

	/** Which tests reach what. */
	look() {
		return this.#ask({ does: 'look' }, 600_000);
	}

	/** Whether a test notices the mutant; one that takes longer than `timeoutMs` has noticed it. */
	async tryMutant(given, timeoutMs) {
		if (++this.#done % patience === 0) this.close();
		const outcome = await this.#ask({ does: 'tryMutant', ...given }, timeoutMs);
		if (!outcome.isStray) return outcome;
		// What an earlier mutant left running may have thrown it: a fresh process knows of none.
		this.close();
		return await this.#ask({ does: 'tryMutant', ...given }, timeoutMs);
	}

	close() {
		this.#child?.removeAllListeners();
		this.#child?.kill('SIGKILL');
		this.#child = null;
	}

	#ask(message, timeoutMs) {
		this.#child ??= start(this.#outfile);
		const child = this.#child;
		return new Promise((resolve) => {
			const end = (by) => {
				clearTimeout(timer);
				this.close();
				resolve({ noticed: true, by, failed: by });
			};
			const timer = setTimeout(() => end('it did not come to an end'), timeoutMs);
			child.once('exit', () => end('the process ended'));
			child.once('message', (outcome) => {
				clearTimeout(timer);
				child.removeAllListeners();
				resolve(outcome);
			});
			child.send(message);
		});
	}
}

function start(outfile) {
	const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
	return fork(path.join(root, 'scripts', 'mutation', 'testProcess.mjs'), [outfile], {
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		env: { ...process.env, TMPDIR: inMemory, NODE_ENV: 'test' },
	});
}
