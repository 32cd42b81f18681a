import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEmulator } from '../../emulator/dist/emulator/src/createEmulator.js';
import { check } from './check.mjs';
import { Lives } from './Lives.mjs';
import { startLoad } from './load.mjs';
import { seededRandom } from './random.mjs';
import { lateMs, recoveryWords } from './recovery.mjs';
import { RestoreDrill } from './restoreDrill.mjs';

const minute = 60_000;
/** The wait of the reconcile rule, as in production. */
const reconcileWaitMs = 10 * minute;
/** As Meta hands webhooks over: several at once, several updates in one, in any order, some of them twice. */
const manner = { batch: 12, reorder: true, repeat: 0.05, concurrency: 8 };
/** The longest that the emulator takes to bring an update again. */
const repeatedWithinMs = 21 * minute;
/** Meta's side takes its time, and misbehaves in every way that leaves a sender wondering. */
const faults = [
	{ rate: 0.03, fault: { kind: 'cutAfterAccept' } },
	{ rate: 0.02, fault: { kind: 'cutBeforeAccept' } },
	{ rate: 0.02, fault: { kind: 'http', status: 503 } },
	{ rate: 0.02, fault: { kind: 'graphError', code: 131016 } },
	{ rate: 0.5, fault: { kind: 'delay', ms: 60 } },
	{ rate: 0.5, fault: { kind: 'delay', ms: 120, accepted: true } },
].map((rule) => ({ ...rule, match: { operation: 'message.send' } }));

/** How long the runner works before it loses its data. */
const enoughToLoseMs = 1500;

/** Starts, loads, kills, restarts, lets everything come to rest, and counts. */
export async function runRound({ kills, seed, knownBad, restore, policy, progress }) {
	const random = seededRandom(seed);
	const folder = mkdtempSync(path.join(tmpdir(), 'wayfare-crash-'));
	const file = path.join(folder, 'wayfare.db');
	const emulator = await createEmulator({ seed, clock: 'running', webhooks: manner });
	const port = await freePort();
	const webhook = { url: `http://127.0.0.1:${port}/webhook` };
	const env = environment(emulator, folder, port, policy);
	const drill = restore ? new RestoreDrill(folder) : null;
	const lives = new Lives({ env, emulator, webhook, file, knownBad });
	try {
		await lives.inPeace();
		lives.start();
		await lives.up();
		emulator.faults.set(faults);
		const load = startLoad(emulator, random);
		for (let kill = 1; kill <= kills; kill++) {
			await sleep(untilKill(random));
			// A third of the way in, so that there is something to lose on both sides of it.
			if (drill !== null && kill === Math.ceil(kills / 3)) await drill.backUp();
			const loses = drill !== null && kill === Math.ceil((kills * 2) / 3);
			if (loses) await sleep(enoughToLoseMs);
			await lives.kill();
			if (loses) {
				const { takenAgain, inDoubt } = await drill.loseAndRestore(emulator.clock.now());
				progress(`Lost and restored: ${takenAgain.events} events again, ${inDoubt} sends in doubt`);
			}
			lives.start();
			// Some die while they start, before they ever listen.
			if (random() < 0.1) await sleep(random() * 600);
			else {
				const recovery = await lives.up();
				if (recovery.ms > lateMs)
					progress(`kill ${kill}: up again only after ${recoveryWords(recovery)}`);
			}
			if (kill % 20 === 0) progress(`${kill} of ${kills} kills, ${load.said.length} messages`);
		}
		await load.stop();
		const cutAfterTaken = strikesOf(emulator, 'cutAfterAccept');
		emulator.faults.clear();
		await lives.kill();
		const last = await lives.last();
		progress('No more kills: moving the clock on until everything is at rest');
		const rest = await comeToRest(emulator, last, load, webhook);
		await lives.end();
		const hits = { ...lives.hits(), cutAfterTaken };
		return {
			...check(file, load.said, { ...rest, hits }, policy),
			kills: kills + 1,
			recoveries: lives.recoveries,
		};
	} finally {
		await lives.end();
		await emulator.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Every other one while what came meanwhile is still being taken and answered, the rest whenever. */
const untilKill = (random) => (random() < 0.5 ? random() * 60 : 60 + random() * 340);

/** How often Meta's side misbehaved in this way. */
const strikesOf = (emulator, kind) =>
	emulator.faults
		.rules()
		.filter(({ rule }) => rule.fault.kind === kind)
		.reduce((sum, { strikes }) => sum + strikes, 0);

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

/**
 * Moves the clock past the reconcile wait, with a new message each time, until no row is open, and past whatever Meta
 * brings again; or gives up.
 */
async function comeToRest(emulator, runner, load, webhook) {
	let rests = 0;
	for (let round = 0; round < 60; round++) {
		await emulator.setWebhook(webhook);
		await emulator.settled();
		const { counts } = await runner.settled();
		await emulator.settled();
		const { PENDING, HELD, SENDING, UNKNOWN } = counts.outbox;
		const onTheWay = emulator.deliveries().filter(({ state }) => state === 'waiting').length;
		const open = PENDING + HELD + SENDING + UNKNOWN + counts.backlog + onTheWay;
		if (open === 0 && ++rests === 2) return { counts, atRest: true };
		// The later send whose status shows that webhooks have overtaken what is still unknown.
		if (UNKNOWN > 0) await load.sayOneMore();
		await emulator.clock.advance(
			open === 0 ? repeatedWithinMs : UNKNOWN > 0 ? reconcileWaitMs : minute,
		);
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
