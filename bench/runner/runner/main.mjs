/** The runner in a process of its own, as `wayfare start` runs it, with one published journey. */
import { loadConfig } from '../../../engine/dist/engine/src/runner/config.js';
import { createRunner } from '../../../engine/dist/engine/src/runner/createRunner.js';
import { publish } from './publish.mjs';

const runner = await createRunner(loadConfig({ env: process.env }));
const { host } = runner;
if (host.journeys.published().length === 0) await publish(host, process.env.WAYFARE_BENCH_JOURNEY);

const answers = {
	backlog: async () => ({ backlog: host.backlog() }),
	settled: async () => {
		await runner.settled();
		return host.records.counts();
	},
	end: () => runner.close(),
};

process.on('message', async (question) => {
	process.send((await answers[question]()) ?? {});
	if (question === 'end') process.disconnect();
});
process.on('disconnect', () => process.exit(0));
process.send({ url: runner.url });
