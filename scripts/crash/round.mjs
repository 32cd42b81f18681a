import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEmulator } from '../../emulator/dist/emulator/src/createEmulator.js';
import { check } from './check.mjs';
import { forgetUncertainty } from './forgetUncertainty.mjs';
import { startLoad } from './load.mjs';
import { seededRandom } from './random.mjs';
import { RestoreDrill } from './restoreDrill.mjs';
import { RunnerProcess } from './RunnerProcess.mjs';
import { SettlingRunner } from './SettlingRunner.mjs';

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

/** A runner should be up again by then. */
export const lateMs = 2000;
/** How long the runner works before it loses its data. */
const enoughToLoseMs = 1500;

/** Starts, loads, kills, restarts, lets everything come to rest, and counts. */
export async function runRound({ kills, seed, knownBad, restore, policy, progress }) {
	const random = seededRandom(seed);
	const folder = mkdtempSync(path.join(tmpdir(), 'wayfare-crash-'));
	const file = path.join(folder, 'wayfare.db');
	const emulator = await createEmulator({ seed, clock: 'running' });
	const port = await freePort();
	const webhook = { url: `http://127.0.0.1:${port}/webhook` };
	const env = environment(emulator, folder, port, policy);
	const recoveries = [];
	const drill = restore ? new RestoreDrill(folder) : null;
	const running = new Set();
	const start = (Kind) => {
		const runner = new Kind(env);
		running.add(runner);
		return runner;
	};
	const end = async (runner, how) => {
		await runner[how]();
		running.delete(runner);
	};
	const startAgain = () => {
		if (knownBad) forgetUncertainty(file);
		return start(RunnerProcess);
	};
	try {
		await inPeace(start, end);
		let runner = start(RunnerProcess);
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
			await end(runner, 'kill');
			if (loses) {
				const { takenAgain, inDoubt } = await drill.loseAndRestore(emulator.clock.now());
				progress(`Lost and restored: ${takenAgain.events} events again, ${inDoubt} sends in doubt`);
			}
			runner = startAgain();
			// Some die while they start, before they ever listen.
			if (random() < 0.1) await sleep(random() * 600);
			else {
				const recovery = await runner.ready();
				recoveries.push(recovery);
				if (recovery.ms > lateMs)
					progress(
						`kill ${kill}: up again only after ${Math.round(recovery.ms)} ms, ${recovery.cpuMs} ms of a processor`,
					);
			}
			// What waits is tried at once, as if Meta's next try came now; a runner that is away again misses it.
			emulator.setWebhook(webhook).catch(() => undefined);
			if (kill % 20 === 0) progress(`${kill} of ${kills} kills, ${load.said.length} messages`);
		}
		await load.stop();
		const cutAfterTaken = strikesOf(emulator, 'cutAfterAccept');
		emulator.faults.clear();
		await end(runner, 'kill');
		if (knownBad) forgetUncertainty(file);
		const last = start(SettlingRunner);
		await last.ready();
		progress('No more kills: moving the clock on until everything is at rest');
		const rest = await comeToRest(emulator, last, load, webhook);
		await end(last, 'stop');
		return {
			...check(file, load.said, { ...rest, cutAfterTaken }, policy),
			kills: kills + 1,
			recoveries,
		};
	} finally {
		for (const runner of running) await end(runner, 'stop');
		await emulator.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** How often Meta's side misbehaved in this way. */
const strikesOf = (emulator, kind) =>
	emulator.faults
		.rules()
		.filter(({ rule }) => rule.fault.kind === kind)
		.reduce((sum, { strikes }) => sum + strikes, 0);

/** The journey is published, and the command has ended once by itself: what it compiled is kept from then on. */
async function inPeace(start, end) {
	for (const Kind of [SettlingRunner, RunnerProcess]) {
		const runner = start(Kind);
		await runner.ready();
		await end(runner, 'stop');
	}
}

const environment = (emulator, folder, port, policy) => ({
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
	WAYFARE_API_TOKEN: 'of-the-crash-suite',
	WAYFARE_CRASH_POLICY: policy,
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
		await emulator.clock.advance(UNKNOWN > 0 ? reconcileWaitMs : minute);
	}
	return { counts: (await runner.settled()).counts, atRest: false };
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
