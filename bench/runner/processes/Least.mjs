import { fileURLToPath } from 'node:url';
import { ChildProcess } from './ChildProcess.mjs';
import { usageDuring } from './usageDuring.mjs';

const entry = fileURLToPath(new URL('../least/main.mjs', import.meta.url));

/** The least that a Node program does for a durable reply, in a process of its own. */
export class Least {
	#child;
	port = 0;

	constructor({ folder, world }) {
		this.#child = new ChildProcess(entry, {
			env: {
				LEAST_FOLDER: folder,
				LEAST_SECRET: world.secret,
				LEAST_GRAPH_URL: `http://127.0.0.1:${world.graphPort}`,
			},
		});
	}

	/** Resolves when it listens. */
	static async start(wish) {
		const least = new Least(wish);
		least.port = (await least.#child.answer()).port;
		return least;
	}

	/** What the work gives, with what it used meanwhile. */
	during(work) {
		return usageDuring(this.#child.pid, work);
	}

	kill() {
		return this.#child.kill();
	}
}
