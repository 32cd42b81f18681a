import { statSync } from 'node:fs';
import path from 'node:path';

const [warmUpSeconds, window, replySockets, ingestSockets] = [5, 256, 32, 128];

/** What a reply and a webhook cost as the data file grows: contacts who have written and been answered before. */
export async function measureGrowth(context) {
	const { contacts } = context.options;
	const world = await context.world();
	const folder = context.folder();
	const sizes = [];
	for (const people of [contacts, contacts * 10, contacts * 100]) {
		const first = sizes.at(-1)?.people ?? 0;
		const wish = { folder, journey: 'keyword', text: 'price' };
		await context.seed({ ...wish, first, count: people - first });
		sizes.push({ people, ...(await measure(context, world, folder, people)) });
	}
	return { sizes };
}

async function measure(context, world, folder, people) {
	const { seconds } = context.options;
	const megabytes = statSync(path.join(folder, 'wayfare.db')).size / 2 ** 20;
	const runner = await context.runner({ world, folder });
	const { port, startMs } = runner;
	context.progress(`${people} contacts: replies`);
	await world.prepare({
		port,
		people,
		sockets: replySockets,
		count: 4000 * (seconds + warmUpSeconds),
	});
	await world.saturate(warmUpSeconds, window);
	const reply = await runner.during(() => world.saturate(seconds, window));
	await world.prepare({
		port,
		people,
		kind: 'hello',
		sockets: ingestSockets,
		count: 8000 * (seconds + warmUpSeconds),
	});
	await world.ingest(warmUpSeconds);
	await runner.settled();
	context.progress(`${people} contacts: webhooks`);
	const ingest = await runner.during(async () => {
		const load = await world.ingest(seconds);
		await runner.settled();
		return load;
	});
	await runner.end();
	return { megabytes, startMs, reply, ingest };
}
