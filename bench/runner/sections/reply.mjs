import { hasN8n } from '../n8n/support.mjs';
import { n8nSettings } from '../n8n/N8n.mjs';
import { inAll } from '../inAll.mjs';

/** Customers waiting at once: enough to keep n8n at its limit, and what the runner takes. */
const [few, many] = [16, 256];
/** Before the first turn of each load, under that load: as long as V8 compiles; n8n does less in a second, and is given longer. */
const warmUpSeconds = { runner: 8, n8n: 12 };
/** All have their turn, so many times: when the machine is slow for a while, it is for all of them. */
const rounds = 3;
/** A turn counts from when the first answers are there: at n8n's default the first one takes most of a second. */
const leadInSeconds = 1.5;

/** The keyword reply, by the runner, by the least that a Node program can do, and by a real n8n, in turns. */
export async function measureReply(context) {
	const world = await context.world();
	const contenders = [];
	for (const contender of whoTakesPart(context, world)) {
		context.progress(`${contender.name}: starting`);
		const server = await contender.start();
		contenders.push({ ...contender, server });
		for (const window of Object.values(contender.loads))
			await turn(world, { ...contender, server, window, seconds: contender.warmUp });
	}
	const turns = new Map();
	for (let round = 1; round <= rounds; round++) {
		for (const contender of contenders) {
			for (const [load, window] of Object.entries(contender.loads)) {
				const { name } = contender;
				const { seconds } = context.options;
				context.progress(
					`round ${round} of ${rounds}, ${name}: ${seconds} s with ${window} waiting`,
				);
				const figures = await turn(world, { ...contender, window, seconds });
				const key = `${name}/${load}`;
				turns.set(key, [...(turns.get(key) ?? []), { window, ...figures }]);
			}
		}
	}
	const of = ({ name, loads }) =>
		Object.fromEntries(
			Object.keys(loads).map((load) => [load, inAll(turns.get(`${name}/${load}`))]),
		);
	const [runner, least, ...others] = contenders;
	const n8n = Object.fromEntries(others.map((other) => [other.settings, of(other)]));
	return { runner: of(runner), least: of(least), n8n: others.length === 0 ? null : n8n };
}

function whoTakesPart(context, world) {
	const own = { warmUp: warmUpSeconds.runner };
	return [
		{
			...own,
			name: 'runner',
			start: () => context.runner({ world, folder: context.folder() }),
			loads: { many, few },
			perSecond: 6000,
		},
		{
			...own,
			name: 'least',
			start: () => context.least({ world }),
			loads: { many },
			perSecond: 15_000,
		},
		...Object.entries(hasN8n() ? n8nSettings : {}).map(([name, settings]) => ({
			name: `n8n, ${name}`,
			settings: name,
			start: () => context.n8n({ world, settings }),
			loads: { few },
			warmUp: warmUpSeconds.n8n,
			perSecond: 300,
		})),
	];
}

/** Connections are opened, and messages made, before it begins. */
async function turn(world, { server, window, seconds, perSecond }) {
	await world.prepare({
		port: server.port,
		path: server.path,
		// Each of them may have a webhook under way: else the connections would be what limits.
		sockets: window,
		count: Math.ceil(perSecond * (leadInSeconds + seconds)),
	});
	return await server.during(() => world.saturate(seconds, window, { leadInSeconds }));
}
