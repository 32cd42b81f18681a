/**
 * `npm run bench:emulator`: what the emulator bears, with the client and the webhook receiver beside it on the same
 * cores. How long a start takes until the first answer; then messages at a steady rate, each with its statuses sent,
 * delivered and read, and what memory does meanwhile; then as many messages as it takes.
 *
 *   --rate N          messages per second (1000)
 *   --seconds N       at that rate (60)
 *   --starts N        starts measured (10)
 *   --webhooks NAME   orderly, one status per POST in order; or meta, batched (orderly)
 *   --json            the figures as JSON on standard output
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { report } from './report.mjs';
import { startUp } from './startUp.mjs';

const { values } = parseArgs({
	options: {
		rate: { type: 'string', default: '1000' },
		seconds: { type: 'string', default: '60' },
		starts: { type: 'string', default: '10' },
		webhooks: { type: 'string', default: 'orderly' },
		json: { type: 'boolean', default: false },
	},
});
const [rate, seconds, starts] = [values.rate, values.seconds, values.starts].map(Number);
if (!(rate > 0) || !(seconds > 0) || !Number.isInteger(starts)) {
	console.error('Give numbers: --rate 1000 --seconds 60 --starts 10');
	process.exit(2);
}

const loadBefore = loadavg()[0];
const started = await startUp(starts);

const server = fork(new URL('server.mjs', import.meta.url));
const client = fork(new URL('client.mjs', import.meta.url));
const ask = async (child, message) => {
	child.send(message);
	const [answer] = await once(child, 'message');
	return answer;
};
const receiver = await ask(client, { kind: 'receive' });
const business = await ask(server, { ...receiver, webhooks: values.webhooks });
await ask(client, { kind: 'connect', business });
await ask(client, { kind: 'pace', seconds: 2, rate: Math.min(rate, 500) });

const memory = [];
const before = await ask(server, 'usage');
const watch = setInterval(() => server.send('usage'), 1000);
server.on('message', (usage) => memory.push(usage));
const paced = await ask(client, { kind: 'pace', seconds, rate });
clearInterval(watch);
const after = await ask(server, 'usage');
const full = await ask(client, { kind: 'saturate', seconds: Math.min(seconds, 5) });
await ask(client, { kind: 'end' });
server.send('end');

const used = ({ cpu }) => (cpu.user + cpu.system) / 1000;
const figures = {
	cores: availableParallelism(),
	loadBefore,
	webhooks: values.webhooks,
	starts: started,
	paced,
	serverCores: (used(after) - used(before)) / (after.at - before.at),
	memory: memory.map(({ rss, heapUsed }) => ({ rss, heapUsed })),
	full,
};
console.log(values.json ? JSON.stringify(figures, null, 2) : report(figures));
const clean = [paced, full].every(
	({ statuses, missing, answers }) => missing === 0 && statuses > 0 && answers.join() === '200',
);
process.exitCode = clean ? 0 : 1;
