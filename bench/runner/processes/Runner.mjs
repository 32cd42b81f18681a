import { fileURLToPath } from 'node:url';
import { heapFlags } from '../../../scripts/launch/heapFlags.mjs';
import { numbers } from '../customers.mjs';
import { ChildProcess } from './ChildProcess.mjs';
import { usageDuring } from './usageDuring.mjs';

const entry = fileURLToPath(new URL('../runner/main.mjs', import.meta.url));

/** A runner on a data folder, from its start to its end. */
export class Runner {
	#child;
	port = 0;
	/** From the start of the process until it listens (ms), and when it was started (ms UTC). */
	startMs = 0;
	startedAt = Date.now();

	constructor({ folder, world, journey, env }) {
		const settings = {
			WAYFARE_DATA_FOLDER: folder,
			WAYFARE_PORT: '0',
			WAYFARE_APP_SECRET: world.secret,
			WAYFARE_ACCESS_TOKEN: 'bench-access-token',
			WAYFARE_VERIFY_TOKEN: 'bench-verify-token',
			WAYFARE_PHONE_NUMBER_IDS: numbers.join(','),
			WAYFARE_GRAPH_URL: `http://127.0.0.1:${world.graphPort}`,
			WAYFARE_LOG_LEVEL: 'error',
			WAYFARE_BENCH_JOURNEY: journey,
		};
		this.#child = new ChildProcess(entry, { env: { ...settings, ...env }, flags: heapFlags });
	}

	/** Resolves when it listens. */
	static async start({ folder, world, journey = 'keyword', env = {} }) {
		const started = performance.now();
		const runner = new Runner({ folder, world, journey, env });
		const { url } = await runner.#child.answer();
		runner.startMs = performance.now() - started;
		runner.port = Number(new URL(url).port);
		return runner;
	}

	get pid() {
		return this.#child.pid;
	}

	/** What the work gives, with what this runner used meanwhile. */
	during(work) {
		return usageDuring(this.pid, work);
	}

	async backlog() {
		return (await this.#child.ask('backlog')).backlog;
	}

	/** Its counts, once it has nothing left to do at this instant. */
	settled() {
		return this.#child.ask('settled');
	}

	async end() {
		await this.#child.ask('end');
		await this.#child.ended();
	}

	/** SIGKILL, in the middle of whatever it does. */
	kill() {
		return this.#child.kill();
	}
}
