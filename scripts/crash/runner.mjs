/**
 * The process that gets killed: a runner with the echo journey, which answers every message once, with its own words,
 * which are different each time. Settings come by WAYFARE_ variables.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import echo from './echo.json' with { type: 'json' };
import { compile } from '../../engine/dist/engine/src/journey/compile.js';
import { loadConfig } from '../../engine/dist/engine/src/runner/config.js';
import { createRunner } from '../../engine/dist/engine/src/runner/createRunner.js';

const config = loadConfig({ env: process.env });
if (process.env.WAYFARE_CRASH_KNOWN_BAD === 'naive-resend')
	forgetUncertainty(path.join(config.dataFolder, 'wayfare.db'));

const runner = await createRunner(config);
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

/** What many systems do after a crash: what was not marked as sent is sent. */
function forgetUncertainty(file) {
	if (!existsSync(file)) return;
	const db = new Database(file);
	db.exec("UPDATE outbox SET status = 'PENDING' WHERE status IN ('SENDING', 'UNKNOWN')");
	db.close();
}
