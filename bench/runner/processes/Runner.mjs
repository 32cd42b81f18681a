import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { heapFlags } from '../../../scripts/launch/heapFlags.mjs';
import { numbers } from '../customers.mjs';
import { ChildProcess } from './ChildProcess.mjs';
import { usageDuring } from './usageDuring.mjs';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const command = pathOf('../../../engine/dist/engine/src/main.js');
const endsWithParent = pathOf('../../../scripts/launch/endsWithParent.cjs');
const token = 'bench-api-token-of-one-run';
/** How often it is asked whether it has nothing left to do. */
const everyMs = 100;

/** `wayfare start` on a data folder, from its start to its end, with one published journey. */
export class Runner {
	#child;
	#url = '';
	port = 0;
	/** From the start of the process until it listens (ms), and when it was started (ms UTC). */
	startMs = 0;
	startedAt = Date.now();

	constructor({ folder, world, env }) {
		const settings = {
			WAYFARE_DATA_FOLDER: folder,
			WAYFARE_PORT: '0',
			WAYFARE_APP_SECRET: world.secret,
			WAYFARE_ACCESS_TOKEN: 'bench-access-token',
			WAYFARE_VERIFY_TOKEN: 'bench-verify-token',
			WAYFARE_API_TOKEN: token,
			WAYFARE_PHONE_NUMBER_IDS: numbers.join(','),
			WAYFARE_GRAPH_URL: `http://127.0.0.1:${world.graphPort}`,
			WAYFARE_LOG_LEVEL: 'error',
		};
		const flags = [...heapFlags, '--require', endsWithParent];
		this.#child = new ChildProcess(command, {
			env: { ...settings, ...env },
			args: ['start'],
			flags,
		});
	}

	/** Resolves when it listens. */
	static async start({ folder, world, journey = 'keyword', env = {} }) {
		const started = performance.now();
		const runner = new Runner({ folder, world, env });
		[, runner.#url] = await runner.#child.says(/ runs at (http:\S+)/);
		runner.startMs = performance.now() - started;
		runner.port = Number(new URL(runner.#url).port);
		await runner.#publish(journey);
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
		return (await this.#ask('GET', '/status')).backlog;
	}

	/** Its counts, once it has nothing left to decide and nothing left that may be sent. */
	async settled() {
		for (;;) {
			const status = await this.#ask('GET', '/status');
			const { PENDING, SENDING } = status.outbox;
			if (status.backlog + PENDING + SENDING === 0) return status;
			await sleep(everyMs);
		}
	}

	async end() {
		this.#child.stop();
		await this.#child.ended();
	}

	/** SIGKILL, in the middle of whatever it does. */
	kill() {
		return this.#child.kill();
	}

	/** As an operator would, unless it was done before. */
	async #publish(name) {
		const { items } = await this.#ask('GET', '/journeys');
		if (items.length > 0) return;
		const { journey } = await this.#ask('POST', '/journeys', documentOf(name));
		await this.#ask('POST', `/journeys/${encodeURIComponent(journey.id)}/publish`);
	}

	async #ask(method, path, body) {
		const answer = await fetch(`${this.#url}/api/v1${path}`, {
			method,
			headers: {
				authorization: `Bearer ${token}`,
				...(body !== undefined && { 'content-type': 'application/json' }),
			},
			body,
		});
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
		return await answer.json();
	}
}

const documentOf = (journey) => readFileSync(pathOf(`../journeys/${journey}.json`), 'utf8');
