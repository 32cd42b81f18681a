import { hasN8n } from '../n8n/support.mjs';
import { n8nSettings } from '../n8n/N8n.mjs';
import { inAll } from '../inAll.mjs';

/** Customers waiting at once: enough to keep n8n at its limit, and the runner. More only wait longer. */
const [few, many] = [16, 128];
/**
 * Before the first turn of each load, under that load: as long as V8 compiles. n8n does less in a second, and is given
 * longer; by then it has grown to what it needs.
 */
const warmUpSeconds = { runner: 8, n8n: 20 };
/** All have their turn, so many times: when the machine is slow for a while, it is for all of them. */
const rounds = 3;
/** A turn counts from when the first answers are there: at n8n's default the first one takes most of a second. */
const leadInSeconds = 1.5;

/** The keyword reply, by the runner, by the least that a Node program can do, and by a real n8n, in turns. */
export async function measureReply(context) {
	const world = await context.world();
	const sides = [];
	for (const { start, loads, ...contender } of whoTakesPart(context, world)) {
		context.progress(`${contender.name}: starting`);
		const server = await start();
		for (const [load, window] of Object.entries(loads)) {
			const side = { ...contender, server, load, window };
			sides.push({ ...side, warmedUp: await turn(world, side, contender.warmUp), turns: [] });
		}
	}
	const { seconds } = context.options;
	for (let round = 1; round <= rounds; round++) {
		for (const side of sides) {
			const { name, window } = side;
			context.progress(`round ${round} of ${rounds}, ${name}: ${seconds} s with ${window} waiting`);
			side.turns.push(await turn(world, side, seconds));
		}
	}
	const figuresOf = (name) =>
		Object.fromEntries(
			sides
				.filter((side) => side.name === name)
				.map(({ load, window, warmedUp, turns }) => [load, { window, ...inAll(turns, warmedUp) }]),
		);
	const n8n = Object.keys(n8nSettings).map((setting) => [setting, figuresOf(`n8n, ${setting}`)]);
	return {
		runner: figuresOf('runner'),
		least: figuresOf('least'),
		n8n: hasN8n() ? Object.fromEntries(n8n) : null,
	};
}

function whoTakesPart(context, world) {
	return [
		{
			name: 'runner',
			start: () => context.runner({ world, folder: context.folder() }),
			loads: { many, few },
			warmUp: warmUpSeconds.runner,
			perSecond: 6000,
		},
		{
			name: 'least',
			start: () => context.least({ world }),
			loads: { many },
			warmUp: warmUpSeconds.runner,
			perSecond: 15_000,
		},
		...Object.entries(hasN8n() ? n8nSettings : {}).map(([name, settings]) => ({
			name: `n8n, ${name}`,
			start: () => context.n8n({ world, settings }),
			loads: { few },
			warmUp: warmUpSeconds.n8n,
			perSecond: 300,
		})),
	];
}

/** Connections are opened, and messages made, before it begins. */
async function turn(world, { server, window, perSecond }, seconds) {
	await world.prepare({
		port: server.port,
		path: server.path,
		// Each of them may have a webhook under way: else the connections would be what limits.
		sockets: window,
		count: Math.ceil(perSecond * (leadInSeconds + seconds)),
	});
	return await server.during(() => world.saturate(seconds, window, { leadInSeconds }));
}
