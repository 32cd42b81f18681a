import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

const root = path.join(__dirname, '../../..');

/** `npm start` as a process of its own, in a group of its own and on a data folder of its own. */
export class Demo {
	readonly #child: ChildProcess;
	readonly #folder: string;
	readonly #ended: Promise<unknown>;
	#output = '';

	private constructor(child: ChildProcess, folder: string) {
		this.#child = child;
		this.#folder = folder;
		this.#ended = once(child, 'close');
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => {
				this.#output += text;
			});
		}
	}

	/** Runs the launcher with `args`, on a fresh data folder unless they name one. */
	static async launch(...args: readonly string[]): Promise<Demo> {
		const folder = await mkdtemp(path.join(os.tmpdir(), 'wayfare-start-'));
		const command = [path.join(root, 'scripts', 'launch.mjs'), 'start', '--data', folder, ...args];
		const child = spawn(process.execPath, command, { cwd: root, detached: true });
		return new Demo(child, folder);
	}

	/** Everything it has printed so far. */
	get output(): string {
		return this.#output;
	}

	/** Resolves with the output once `text` is in it; rejects when the process ends without. */
	prints(text: string): Promise<string> {
		return new Promise((resolve, reject) => {
			const look = (): void => {
				if (this.#output.includes(text)) resolve(this.#output);
			};
			look();
			for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.on('data', look);
			void this.#ended.then(() =>
				reject(new Error(`It ended without printing "${text}". It printed:\n${this.#output}`)),
			);
		});
	}

	/** What Ctrl-C does: SIGINT to the launcher and to all it started. */
	interrupt(): void {
		this.#signal('SIGINT');
	}

	/** Resolves with the exit code when the process has ended and its output is complete. */
	async exitCode(): Promise<number | null> {
		await this.#ended;
		return this.#child.exitCode;
	}

	/** Resolves when no process of its group is left; what outlives the launcher makes the test run out of time. */
	async gone(): Promise<void> {
		while (this.#signal(0)) await nextTurn();
	}

	/** Ends what may be left, and removes the data. */
	async remove(): Promise<void> {
		this.#signal('SIGKILL');
		await this.#ended;
		await rm(this.#folder, { recursive: true, force: true });
	}

	/** The launcher leads its group, so the negated pid names them all. */
	#signal(signal: NodeJS.Signals | 0): boolean {
		try {
			return process.kill(-(this.#child.pid ?? NaN), signal);
		} catch {
			return false;
		}
	}
}
