/**
 * A runner with the echo journey, which answers every message once, with its own words, which are different each time.
 * Settings come by WAYFARE_ variables.
 */
import echo from './echo.json' with { type: 'json' };
import { compile } from '../../engine/dist/engine/src/journey/compile.js';
import { loadConfig } from '../../engine/dist/engine/src/runner/config.js';
import { createRunner } from '../../engine/dist/engine/src/runner/createRunner.js';

const runner = await createRunner(loadConfig({ env: process.env }));
const { host } = runner;
if (host.journeys.published().length === 0) {
	const document = withPolicy(echo, process.env.WAYFARE_CRASH_POLICY);
	const { journey } = compile(document, { id: 'echo', subworkflow: () => null });
	await host.journeys.publish(journey, document);
}

process.on('message', async (question) => {
	if (question === 'settle') {
		await runner.settled();
		process.send({ kind: 'settled', counts: host.records.counts(), now: runner.clock.now() });
	} else if (question === 'stop') {
		await runner.close();
		process.exit(0);
	}
});
process.on('disconnect', () => process.exit(0));
process.send({ kind: 'ready', url: runner.url });

function withPolicy(workflow, ifUncertain = 'resend') {
	const document = structuredClone(workflow);
	const send = document.nodes.find(({ name }) => name === 'Say it back');
	send.parameters.options = { ifUncertain };
	return document;
}
