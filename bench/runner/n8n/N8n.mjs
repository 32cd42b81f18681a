import path from 'node:path';
import { processTree } from '../processes/processTree.mjs';
import { usageDuring } from '../processes/usageDuring.mjs';
import { keywordWorkflow } from './keywordWorkflow.mjs';
import { n8nSupport } from './support.mjs';

/** As it comes, and with everything set that is known to make it faster. */
export const n8nSettings = {
	default: {},
	fastest: {
		N8N_EXPRESSION_ENGINE: 'legacy',
		EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
		EXECUTIONS_DATA_SAVE_ON_ERROR: 'none',
		EXECUTIONS_DATA_SAVE_ON_PROGRESS: 'false',
		EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'false',
	},
};

/** A real n8n with the keyword workflow. */
export class N8n {
	#running;
	#settings;
	#folder;
	path = '/webhook/bench';

	constructor(folder, settings) {
		[this.#folder, this.#settings] = [folder, settings];
	}

	/** A fresh one: logs in, saves the workflow, and waits until its webhook is up. */
	static async start({ folder, world, settings }) {
		const n8n = new N8n(folder, settings);
		const { N8nSession } = await n8n.#boot();
		const session = await N8nSession.begin(n8n.#running);
		await session.publish(await session.save(keywordWorkflow(world.graphPort)));
		return n8n;
	}

	get port() {
		return Number(new URL(this.#running.url).port);
	}

	/** What the work gives, with what n8n and its task runner used meanwhile. */
	during(work) {
		return usageDuring(this.#running.pid, work);
	}

	/** SIGKILL for all of its processes, in the middle of whatever they do. */
	async kill() {
		for (const pid of processTree(this.#running.pid).pids) {
			try {
				process.kill(pid, 'SIGKILL');
			} catch {
				// It has ended by itself.
			}
		}
		await this.#running.stop();
	}

	/** On the same data, after a kill. */
	async restart() {
		await this.#boot();
	}

	async #boot() {
		const support = await n8nSupport();
		this.#running = await support.startN8n(path.join(this.#folder, 'user'), this.#settings);
		return support;
	}
}
