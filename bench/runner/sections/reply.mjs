import { hasN8n } from '../n8n/support.mjs';
import { n8nSettings } from '../n8n/N8n.mjs';

/** Customers waiting at once: enough to keep n8n at its limit, and what the runner takes. */
const [few, many] = [16, 256];
/** As long as V8 compiles; n8n does less in a second, and is given longer. */
const warmUpSeconds = { runner: 8, n8n: 12 };

/** The keyword reply, by the runner, by the least that a Node program can do, and by a real n8n. */
export async function measureReply(context) {
	const world = await context.world();
	const runner = await replies(context, world, {
		name: 'runner',
		start: () => context.runner({ world, folder: context.folder() }),
		loads: { many, few },
		warmUp: warmUpSeconds.runner,
		perSecond: 6000,
	});
	const least = await replies(context, world, {
		name: 'least',
		start: () => context.least({ world }),
		loads: { many },
		warmUp: warmUpSeconds.runner,
		perSecond: 15_000,
	});
	if (!hasN8n()) return { runner, least, n8n: null };
	const n8n = {};
	for (const [name, settings] of Object.entries(n8nSettings)) {
		n8n[name] = await replies(context, world, {
			name: `n8n, ${name}`,
			start: () => context.n8n({ world, settings }),
			loads: { few },
			warmUp: warmUpSeconds.n8n,
			perSecond: 300,
		});
	}
	return { runner, least, n8n };
}

async function replies(context, world, { name, start, loads, warmUp, perSecond }) {
	const { seconds } = context.options;
	context.progress(`${name}: starting`);
	const server = await start();
	await world.prepare({
		port: server.port,
		path: server.path,
		// Each of them may have a webhook under way: else the connections would be what limits.
		sockets: Math.max(...Object.values(loads)),
		count: Math.ceil(perSecond * (warmUp + seconds * Object.keys(loads).length)),
	});
	await world.saturate(warmUp, Math.min(...Object.values(loads)));
	const figures = {};
	for (const [load, window] of Object.entries(loads)) {
		context.progress(`${name}: ${seconds} s with ${window} customers waiting`);
		figures[load] = { window, ...(await server.during(() => world.saturate(seconds, window))) };
	}
	await server.kill();
	return figures;
}
