/** The demo: Meta's twin and the runner in one process, on one clock that the phone page can move. */
import { randomBytes, randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { banner } from './demo/banner.mjs';
import { readOptions, usage } from './demo/options.mjs';
import { prepareFlows } from './demo/prepareFlows.mjs';
import { publishJourneys } from './demo/publishJourneys.mjs';
import { optionsOrExit } from './launch/commandLine.mjs';
import { root } from './launch/root.mjs';

const built = createRequire(path.join(root, 'package.json'));
const stopping = [];
let asked = 0;

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

const options = optionsOrExit(readOptions, usage);
try {
	await start(options);
} catch (cause) {
	console.error(explain(cause));
	await closeAll();
	process.exitCode = 2;
}

async function start(options) {
	const started = performance.now();
	const emulator = await startEmulator(options);
	const token = options.token ?? newToken();
	const flows = prepareFlows(
		options.data,
		built('./engine/dist/cloud-api/flowProtocol/flowKey.js'),
	);
	const runner = await startRunner(options, emulator, token, flows);
	await flows.deploy(emulator, runner);
	await emulator.setWebhook({ url: `${runner.url}/webhook` });
	const customer = newCustomer(emulator);
	const journeys = await publishJourneys(runner.url, token, options.data);
	console.log(
		banner({ emulator, runner, token, customer, journeys, startedMs: performance.now() - started }),
	);
}

/** A seed of its own for each start: message ids must not repeat, for the runner remembers those it has seen. */
async function startEmulator({ emulatorPort }) {
	const { createEmulator } = built('./emulator/dist/emulator/src/createEmulator.js');
	try {
		const emulator = await createEmulator({
			port: emulatorPort,
			clock: 'running',
			seed: randomInt(2 ** 31),
			phoneNumberId: '106540352242922',
			verifiedName: 'Luna',
		});
		stopping.unshift(() => emulator.close());
		return emulator;
	} catch (cause) {
		if (cause?.code !== 'EADDRINUSE') throw cause;
		const way = 'choose another for the phones, e.g. npm start -- --emulator-port 4101';
		throw new Error(`Port ${emulatorPort} is in use by another program: ${way}`, { cause });
	}
}

async function startRunner({ port, data, logLevel }, emulator, token, flows) {
	const { startRunner } = built('./engine/dist/engine/src/cli/startRunner.js');
	const { loadConfig } = built('./engine/dist/engine/src/runner/config.js');
	const config = loadConfig({
		flags: {
			port,
			dataFolder: data,
			appSecret: emulator.appSecret,
			accessToken: emulator.accessToken,
			verifyToken: emulator.verifyToken,
			phoneNumberIds: emulator.phoneNumberId,
			graphBaseUrl: emulator.url,
			clockUrl: `${emulator.url}/emulator/clock`,
			logLevel,
			apiToken: token,
			// An n8n on the same machine may be tried with it.
			egressAllow: '127.0.0.1,[::1]',
			...flows.settings,
		},
	});
	const { runner } = await startRunner(config, randomBytes);
	stopping.unshift(() => runner.close());
	return runner;
}

function newToken() {
	const { apiToken } = built('./engine/dist/engine/src/access/apiToken.js');
	return apiToken(randomBytes(32));
}

/** A person with a number no earlier demo has seen, so that the welcome journey has somebody to welcome. */
function newCustomer(emulator) {
	const customer = { name: 'Ada', waId: `34600${String(randomInt(1_000_000)).padStart(6, '0')}` };
	emulator.customer(customer);
	return customer;
}

/** One Ctrl-C may come twice, from the terminal and by the launcher: only one that comes later is an order. */
function stop() {
	const now = performance.now();
	if (asked !== 0) {
		if (now - asked > 500) process.exit(130);
		return;
	}
	asked = now;
	console.log('\nStopping. Ctrl-C again ends it at once.');
	void closeAll().then(() => process.exit(0));
}

async function closeAll() {
	for (const close of stopping.splice(0))
		await close().catch((cause) => console.error(explain(cause)));
}

/** Expected failures are sentences; the rest keeps its stack, because somebody will have to look. */
function explain(cause) {
	if (!(cause instanceof Error)) return String(cause);
	if (cause.name === 'WayfareError') return `${cause.message}. ${String(cause.advice)}`;
	return cause.constructor === Error ? cause.message : (cause.stack ?? cause.message);
}
