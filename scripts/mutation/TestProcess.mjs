import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../launch/root.mjs';

/** After so many mutants a fresh process, because what they leave behind adds up. */
const patience = 300;

/** How often it is looked whether a test takes too long. */
const glanceMs = 250;

/** How long loading the tests may take, or finding out what they reach (ms). */
const longestMs = 600_000;

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
		return this.#ask({ does: 'look' }, () => longestMs);
	}

	/** Whether a test notices the mutant; one that takes longer than its limit (ms) has noticed it. */
	async tryMutant(given, limitOf) {
		if (++this.#done % patience === 0) this.close();
		const outcome = await this.#ask({ does: 'tryMutant', ...given }, limitOf);
		if (!outcome.isStray) return outcome;
		// What an earlier mutant left running may have thrown it: a fresh process knows of none.
		this.close();
		return await this.#ask({ does: 'tryMutant', ...given }, limitOf);
	}

	close() {
		this.#child?.removeAllListeners();
		this.#child?.kill('SIGKILL');
		this.#child = null;
	}

	#ask(message, limitOf) {
		this.#child ??= start(this.#outfile);
		const child = this.#child;
		return new Promise((resolve) => {
			const end = (by, test) => {
				clearInterval(timer);
				this.close();
				resolve({ noticed: true, by, failed: by, test });
			};
			let test;
			let left = longestMs;
			let looked = performance.now();
			const timer = setInterval(() => {
				const now = performance.now();
				// Where this process was not let run, the other one hardly was.
				left -= Math.min(now - looked, 2 * glanceMs);
				looked = now;
				if (left <= 0) end('it did not come to an end', test);
			}, glanceMs);
			child.once('exit', () => end('the process ended', test));
			child.on('message', (outcome) => {
				if (outcome.begins !== undefined) {
					test = outcome.begins;
					left = limitOf(test);
					return;
				}
				clearInterval(timer);
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
