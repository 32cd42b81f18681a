import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEmulator } from '../../emulator/dist/emulator/src/createEmulator.js';
import { check } from './check.mjs';
import { startLoad } from './load.mjs';
import { seededRandom } from './random.mjs';
import { RestoreDrill } from './restoreDrill.mjs';
import { RunnerProcess } from './RunnerProcess.mjs';

const minute = 60_000;
/** The wait of the reconcile rule, as in production. */
const reconcileWaitMs = 10 * minute;
/** Meta's side misbehaves in every way that leaves a sender wondering. */
const faults = [
	{ rate: 0.03, fault: { kind: 'cutAfterAccept' } },
	{ rate: 0.02, fault: { kind: 'cutBeforeAccept' } },
	{ rate: 0.02, fault: { kind: 'http', status: 503 } },
	{ rate: 0.02, fault: { kind: 'graphError', code: 131016 } },
	{ rate: 0.1, fault: { kind: 'delay', ms: 60 } },
].map((rule) => ({ ...rule, match: { operation: 'message.send' } }));

/** How long the runner works before it loses its data. */
const enoughToLoseMs = 1500;

/** Starts, loads, kills, restarts, lets everything come to rest, and counts. */
export async function runCampaign({ kills, seed, knownBad, restore, policy, progress }) {
	const started = performance.now();
	const seconds = () => Math.round((performance.now() - started) / 100) / 10;
	const random = seededRandom(seed);
	const folder = mkdtempSync(path.join(tmpdir(), 'wayfare-crash-'));
	const emulator = await createEmulator({ seed, clock: 'running' });
	const port = await freePort();
	const webhook = { url: `http://127.0.0.1:${port}/webhook` };
	const env = environment(emulator, folder, port, { knownBad, policy });
	const recoveries = [];
	const drill = restore ? new RestoreDrill(folder) : null;
	let runner = new RunnerProcess(env);
	try {
		await runner.ready();
		await emulator.setWebhook(webhook);
		emulator.faults.set(faults);
		const load = startLoad(emulator, random);
		for (let kill = 1; kill <= kills; kill++) {
			await sleep(20 + random() * 380);
			// A third of the way in, so that there is something to lose on both sides of it.
			if (drill !== null && kill === Math.ceil(kills / 3)) await drill.backUp();
			const loses = drill !== null && kill === Math.ceil((kills * 2) / 3);
			if (loses) await sleep(enoughToLoseMs);
			await runner.kill();
			if (loses) {
				const { takenAgain, inDoubt } = await drill.loseAndRestore(emulator.clock.now());
				progress(`Lost and restored: ${takenAgain.events} events again, ${inDoubt} sends in doubt`);
			}
			const down = performance.now();
			runner = new RunnerProcess(env);
			// Some die while they start, before they ever listen.
			if (random() < 0.1) await sleep(random() * 600);
			else await runner.ready().then(() => recoveries.push(performance.now() - down));
			// What waits is tried at once, as if Meta's next try came now; a runner that is away again misses it.
			emulator.setWebhook(webhook).catch(() => undefined);
			if (kill % 20 === 0 || kill === kills)
				progress(`${kill}/${kills} kills, ${load.said.length} messages, ${seconds()} s`);
		}
		await load.stop();
		emulator.faults.clear();
		await runner.kill();
		runner = new RunnerProcess(env);
		await runner.ready();
		progress('No more kills: moving the clock on until everything is at rest');
		const rest = await comeToRest(emulator, runner, load, webhook);
		await runner.stop();
		const outcome = check(path.join(folder, 'wayfare.db'), load.said, rest, policy);
		const killed = {
			kills: kills + 1,
			seed,
			knownBad,
			restore,
			policy,
			seconds: seconds(),
			recoveryMs: spread(recoveries),
		};
		return { ...outcome, ...killed, ok: outcome.ok && load.said.length >= 3 * kills };
	} finally {
		await runner.kill();
		await emulator.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

const environment = (emulator, folder, port, { knownBad, policy }) => ({
	WAYFARE_DATA_FOLDER: folder,
	WAYFARE_PORT: String(port),
	WAYFARE_APP_SECRET: emulator.appSecret,
	WAYFARE_ACCESS_TOKEN: emulator.accessToken,
	WAYFARE_VERIFY_TOKEN: emulator.verifyToken,
	WAYFARE_PHONE_NUMBER_IDS: emulator.phoneNumberId,
	WAYFARE_GRAPH_URL: emulator.url,
	WAYFARE_CLOCK_URL: `${emulator.url}/emulator/clock`,
	WAYFARE_RECONCILE_WAIT_MS: String(reconcileWaitMs),
	WAYFARE_LOG_LEVEL: 'silent',
	WAYFARE_CRASH_POLICY: policy,
	WAYFARE_CRASH_KNOWN_BAD: knownBad ? 'naive-resend' : '',
});

/** Moves the clock past the reconcile wait, with a new message each time, until no row is open; or gives up. */
async function comeToRest(emulator, runner, load, webhook) {
	for (let round = 0; round < 40; round++) {
		await emulator.setWebhook(webhook);
		await emulator.settled();
		const { counts } = await runner.settled();
		await emulator.settled();
		const { PENDING, HELD, SENDING, UNKNOWN } = counts.outbox;
		const onTheWay = emulator.deliveries().filter(({ state }) => state === 'waiting').length;
		if (PENDING + HELD + SENDING + UNKNOWN + counts.backlog + onTheWay === 0)
			return { counts, atRest: true };
		// The later send whose status shows that webhooks have overtaken what is still unknown.
		if (UNKNOWN > 0) await load.sayOneMore();
		await emulator.clock.advance(UNKNOWN > 0 && PENDING === 0 ? reconcileWaitMs : minute);
	}
	return { counts: (await runner.settled()).counts, atRest: false };
}

function spread(times) {
	const sorted = times.toSorted((a, b) => a - b).map(Math.round);
	return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}

/** The port stays the same over all lives, as Meta's callback URL does. */
function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}
