import { setTimeout as sleep } from 'node:timers/promises';

/** How long nothing may come before it is taken that nothing more will. */
const quietMs = 10_000;
/** Rounds of news for a runner that has to find out what became of its sends. */
const mostRounds = 30;

/**
 * Kills a server under load, starts it again on its data, waits until no answer comes any more, and counts what was
 * acknowledged and never answered. Each customer writes once.
 */
export async function ledgerAfterKill({ world, seconds, window, start, restart, comeToRest }) {
	const server = await start();
	const { port, path } = server;
	await world.prepare({ port, path, sockets: window, people: 40_000, count: 4000 * seconds });
	await world.remember();
	const load = world.saturate(seconds + 3, window, { lastAnswersMs: 0 });
	await sleep(seconds * 1000);
	await whenUnderWay(world);
	await server.kill();
	// Before the restart, which makes good what it can while the load still lasts.
	const { never } = await world.ledger();
	const again = await restart(server);
	await load;
	await comeToRest(again);
	return { unansweredAtKill: never, ...(await world.ledger()) };
}

/** Resolves when somebody has been acknowledged and not yet answered, or after two seconds: a kill then says nothing. */
async function whenUnderWay(world) {
	const until = performance.now() + 2000;
	while (performance.now() < until && (await world.ledger()).never === 0) await sleep(2);
}

/** Resolves when no answer has come for a while. */
export async function whenQuiet(world) {
	let last = await world.ledger();
	let since = performance.now();
	while (performance.now() - since < quietMs) {
		await sleep(500);
		const now = await world.ledger();
		if (now.answered + now.tooMany !== last.answered + last.tooMany) since = performance.now();
		last = now;
	}
}

/**
 * Resolves when the runner has nothing left to send or to find out. Meta's side tells of what it took, as it does
 * after an outage, and customers go on writing.
 */
export async function whenReconciled(world, runner) {
	await world.tell(runner.port);
	for (let round = 0; round < mostRounds; round++) {
		const { outbox, backlog } = await runner.settled();
		const { PENDING, HELD, SENDING, UNKNOWN } = outbox;
		if (PENDING + HELD + SENDING + UNKNOWN + backlog === 0) return;
		await sleep(2000);
		await world.writeToAll(runner.port);
	}
}
