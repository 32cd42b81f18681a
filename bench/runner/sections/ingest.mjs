/** The warm-up is as long as V8 compiles: after 3 s that still took 3 % of the time. */
const [warmUpSeconds, sockets] = [8, 128];
/** Messages made in advance for each second: more than are ever taken. */
const perSecond = 16_000;

/** Webhooks stored and acknowledged as fast as they are sent, each message once. */
export async function measureIngest(context) {
	const world = await context.world();
	return {
		unmatched: await ingest(context, world, 'hello'),
		matched: await ingest(context, world, 'price'),
	};
}

async function ingest(context, world, kind) {
	const { seconds } = context.options;
	const runner = await context.runner({ world, folder: context.folder() });
	const { port } = runner;
	context.progress(`making ${kind} messages`);
	const count = perSecond * (seconds + warmUpSeconds);
	await world.prepare({ port, sockets, kind, people: 50_000, count });
	await world.ingest(warmUpSeconds);
	await runner.settled();
	context.progress(`${seconds} s of ${kind} messages`);
	const figures = await runner.during(async () => {
		const load = await world.ingest(seconds);
		const backlog = await runner.backlog();
		await runner.settled();
		return { ...load, backlog };
	});
	await runner.end();
	return figures;
}
