const sockets = 64;
const webhooksPerSecond = 500;
/** Of 25 webhooks: 4 are to be answered (80 a second), 12 are statuses of answers, 9 concern no journey. */
const pattern = Array.from({ length: 25 }, (_, nth) => {
	if (nth % 6 === 0 && nth < 24) return 'price';
	return nth % 2 === 1 ? 'status' : 'hello';
});

/** A load that is held for long, from when each webhook was due. */
export async function measureHeld(context) {
	const { heldSeconds: seconds } = context.options;
	const world = await context.world();
	const runner = await context.runner({ world, folder: context.folder() });
	await world.prepare({ port: runner.port, sockets, people: 20_000 });
	const load = { perSecond: webhooksPerSecond, pattern };
	await world.pace({ seconds: Math.min(5, seconds), ...load });
	context.progress(`${seconds} s of ${webhooksPerSecond} webhooks a second`);
	const figures = await runner.during(() => world.pace({ seconds, ...load }));
	const { outbox } = await runner.settled();
	await runner.end();
	return { seconds, webhooksPerSecond, outbox, ...figures };
}
