const sockets = 32;
const hour = 3_600_000;
/** What the runner fires of late timers unless told otherwise (WAYFARE_TIMERS_PER_SECOND). */
const timersPerSecond = 50;
const inboundPerSecond = 50;

/** Timers that all came due while the runner was away, of one number, while customers go on writing. */
export async function measureTimers(context) {
	const { timers, stormSeconds: seconds } = context.options;
	const world = await context.world();
	const folder = context.folder();
	const at = Date.now() - 20 * hour;
	const seeded = { folder, journey: 'reminder', text: 'remind', spread: 1, at };
	await context.seed({ ...seeded, count: timers });
	const runner = await context.runner({ world, folder });
	await world.prepare({ port: runner.port, sockets, people: 5000, first: 1e7 });
	context.progress(`${seconds} s of ${timers} timers that are due`);
	const load = { seconds, perSecond: inboundPerSecond, pattern: ['hello'], first: 1e7 };
	const figures = await runner.during(() => world.pace(load));
	const arrivals = await world.arrivals();
	await runner.kill();
	const firstSendMs = (arrivals[0] ?? Infinity) - runner.startedAt;
	return {
		timers,
		seconds,
		timersPerSecond,
		startMs: runner.startMs,
		firstSendMs,
		...figures,
		sends: paceOf(arrivals),
	};
}

/** How many left in all, and in the second half: the rate, and the most in any one second. */
function paceOf(arrivals) {
	const [first = 0, last = 0] = [arrivals[0], arrivals.at(-1)];
	const later = arrivals.filter((at) => at >= (first + last) / 2);
	const span = ((later.at(-1) ?? 0) - (later[0] ?? 0)) / 1000;
	let [most, start] = [0, 0];
	for (let end = 0; end < later.length; end++) {
		while (later[end] - later[start] >= 1000) start++;
		most = Math.max(most, end - start + 1);
	}
	return {
		count: arrivals.length,
		perSecond: span > 0 ? (later.length - 1) / span : 0,
		mostInASecond: most,
	};
}
