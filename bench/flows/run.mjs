/**
 * `npm run bench:flows`: how near the Flows endpoint comes to what the machine's RSA-2048 allows, all in one run:
 * the limit (before and after, with one thread per core that does nothing else), the endpoint under as much as it
 * takes, its times at half of that, and a peer in the shape of Meta's sample under the same load. The client runs beside it on the same cores, and its share is shown.
 *
 *   --seconds N     for each load (10)
 *   --sockets N     connections of the client (64)
 *   --json          the figures as JSON on standard output
 */
import { fork } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { report } from './report.mjs';
import { rsaCpuMs, rsaLimit } from './rsaLimit.mjs';

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '10' },
		sockets: { type: 'string', default: '64' },
		json: { type: 'boolean', default: false },
	},
});
const [seconds, sockets] = [Number(values.seconds), Number(values.sockets)];
if (!(seconds > 0) || !Number.isInteger(sockets) || sockets < 1) {
	console.error('Give numbers: --seconds 10 --sockets 64');
	process.exit(2);
}

/** Until what runs often has been compiled, which is not the price of an exchange: after 3 s it still took 3 % of it. */
const warmUpSeconds = 10;

const cores = availableParallelism();
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key, type) => key.export({ type, format: 'pem' }).toString();
const [appSecret, number] = [randomBytes(16).toString('hex'), '106540352242922'];
const limitNow = () => rsaLimit({ privateKey, publicKey, threads: cores, seconds: 2 });
const loadBefore = loadavg()[0];

const server = fork(new URL('server.mjs', import.meta.url));
const peer = fork(new URL('peer.mjs', import.meta.url));
const client = fork(new URL('client.mjs', import.meta.url));
const ask = async (child, message) => {
	child.send(message);
	const [answer] = await once(child, 'message');
	return answer;
};

const keys = { privateKeyPem: pem(privateKey, 'pkcs8'), appSecret, number };
const { port } = await ask(server, keys);
const { port: peerPort } = await ask(peer, keys);
const first = await limitNow();
await ask(client, {
	kind: 'prepare',
	count: Math.ceil(first * (warmUpSeconds + seconds * 1.6 + 3)),
	publicKeyPem: pem(publicKey, 'spki'),
	appSecret,
	number,
	port,
	sockets,
});
await ask(client, { kind: 'saturate', seconds: warmUpSeconds });

const before = await limitNow();
const cpuStart = await ask(server, 'cpu');
const full = await ask(client, { kind: 'saturate', seconds });
const cpuEnd = await ask(server, 'cpu');
const after = await limitNow();
const limit = (before + after) / 2;
const half = await ask(client, { kind: 'pace', seconds, perSecond: full.perSecond / 2 });
await ask(client, { kind: 'connect', port: peerPort, sockets });
const sample = await ask(client, { kind: 'saturate', seconds: Math.min(seconds, 3) });
await ask(client, { kind: 'end' });
server.send('end');
peer.send('end');

const used = (usage) => usage.user + usage.system;
const serverCores = (used(cpuEnd.cpu) - used(cpuStart.cpu)) / 1000 / (cpuEnd.at - cpuStart.at);
// Processor time does not mind neighbours on the cores, which a rate does: what an exchange costs beside its RSA.
const cpuPerExchange = (serverCores * 1000) / full.perSecond;
const figures = {
	cores,
	cpuMs: { exchange: cpuPerExchange, rsa: rsaCpuMs({ privateKey, publicKey, count: 1000 }) },
	loadBefore,
	limit: { before, after, mean: limit },
	full: { ...full, serverCores },
	share: full.perSecond / limit,
	shareOfWhatTheClientLeft: full.perSecond / (limit * (1 - full.cores / cores)),
	half,
	sample,
};
console.log(values.json ? JSON.stringify(figures, null, 2) : report(figures));
const clean = [full, half, sample].every(
	({ statuses, wrong }) => wrong === 0 && Object.keys(statuses).join() === '200',
);
process.exitCode = clean ? 0 : 1;
