/**
 * Meta's side in a process of its own. Requests are encrypted before the clock starts, each once: a repeated one would
 * be answered from memory. Sockets are used bare, so that the client takes little of the cores it shares.
 */
import { createPublicKey } from 'node:crypto';
import { Connection } from '../Connection.mjs';
import { isAnswerTo, prepare } from './prepare.mjs';

const requests = [];
let connections = [];
const checkEvery = 20;

process.on('message', async (message) => {
	process.send(await commands[message.kind](message));
});

const commands = {
	async prepare({ count, publicKeyPem, appSecret, number, port, sockets }) {
		const publicKey = createPublicKey(publicKeyPem);
		const from = requests.length;
		for (let index = 0; index < count; index++)
			requests.push(prepare({ publicKey, appSecret, number }, from + index));
		await connect(port, sockets);
		return { prepared: count };
	},
	/** Leaves the former server for another. */
	async connect({ port, sockets }) {
		for (const connection of connections) connection.close();
		await connect(port, sockets);
		return { connected: sockets };
	},
	/** As fast as answers come: each socket has one request under way. */
	saturate: ({ seconds }) =>
		measure(seconds, async (tally, end) => {
			await Promise.all(
				connections.map(async (connection) => {
					while (performance.now() < end && requests.length > 0)
						await exchange(connection, requests.pop(), performance.now(), tally);
				}),
			);
		}),
	/** At a rate, whatever the answers do; time counts from when a request was due. */
	pace: ({ seconds, perSecond }) =>
		measure(seconds, async (tally, end) => {
			const start = performance.now();
			const free = [...connections];
			const due = [];
			const underWay = new Set();
			let sent = 0;
			const begin = (connection, at) => {
				const request = requests.pop();
				if (request === undefined) return;
				const turn = exchange(connection, request, at, tally).then(() => {
					underWay.delete(turn);
					const next = due.shift();
					if (next === undefined) free.push(connection);
					else begin(connection, next);
				});
				underWay.add(turn);
			};
			while (performance.now() < end) {
				const target = ((performance.now() - start) * perSecond) / 1000;
				for (; sent < target; sent++) {
					const at = start + (sent * 1000) / perSecond;
					const connection = free.pop();
					if (connection === undefined) due.push(at);
					else begin(connection, at);
				}
				await new Promise((resolve) => setTimeout(resolve, 1));
			}
			while (underWay.size > 0) await Promise.all(underWay);
		}),
	async end() {
		for (const connection of connections) connection.close();
		setImmediate(() => process.disconnect());
		return {};
	},
};

async function connect(port, sockets) {
	connections = await Promise.all(Array.from({ length: sockets }, () => Connection.open(port)));
}

async function exchange(connection, request, since, tally) {
	const { status, body } = await connection.ask(request.wire);
	tally.times.push(performance.now() - since);
	tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
	if (tally.times.length % checkEvery === 0) tally.samples.push({ request, body });
}

async function measure(seconds, run) {
	const tally = { times: [], statuses: {}, samples: [] };
	const cpuBefore = process.cpuUsage();
	const start = performance.now();
	await run(tally, start + seconds * 1000);
	const wall = performance.now() - start;
	const cpu = process.cpuUsage(cpuBefore);
	const sorted = Float64Array.from(tally.times).sort();
	const at = (part) => sorted[Math.ceil(part * sorted.length) - 1];
	return {
		perSecond: (sorted.length * 1000) / wall,
		cores: (cpu.user + cpu.system) / 1000 / wall,
		statuses: tally.statuses,
		p50: at(0.5),
		p95: at(0.95),
		p99: at(0.99),
		checked: tally.samples.length,
		wrong: tally.samples.filter(({ request, body }) => !isAnswerTo(request, body)).length,
		left: requests.length,
	};
}
