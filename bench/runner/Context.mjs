import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { N8n } from './n8n/N8n.mjs';
import { Least } from './processes/Least.mjs';
import { Runner } from './processes/Runner.mjs';
import { seed } from './processes/seed.mjs';
import { World } from './processes/World.mjs';

/** What a section works with; whatever it opens is ended, and whatever it stores removed, by `close`. */
export class Context {
	#open = new Set();
	#folders = [];

	constructor(options) {
		this.options = options;
	}

	/** A folder of its own, on the disk of the temporary folder (TMPDIR moves it). */
	folder() {
		const folder = mkdtempSync(path.join(tmpdir(), 'wayfare-bench-'));
		this.#folders.push(folder);
		return folder;
	}

	async world() {
		return this.keep(await World.open());
	}

	async runner(wish) {
		return this.keep(await Runner.start(wish));
	}

	async least(wish) {
		return this.keep(await Least.start({ folder: this.folder(), ...wish }));
	}

	async n8n(wish) {
		return this.keep(await N8n.start({ folder: this.folder(), ...wish }));
	}

	seed(wish) {
		const keep = (child) => this.keep(child);
		return seed({ ...wish, keep, progress: this });
	}

	/** What can be killed, until the section is over. */
	keep(process) {
		this.#open.add(process);
		return process;
	}

	progress(line) {
		console.error(`  ${line}`);
	}

	/** Says what is going on, at most once in so many seconds. */
	every(seconds) {
		let last = performance.now();
		return (line) => {
			if (performance.now() - last < seconds * 1000) return;
			last = performance.now();
			this.progress(line);
		};
	}

	/** Kills what is still open. Nothing is left on disk. */
	async close() {
		await Promise.all([...this.#open].map((process) => process.kill().catch(() => undefined)));
		this.#open.clear();
		for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true, force: true });
	}
}
