/**
 * The business in a process of its own: sends messages over bare sockets and receives their webhooks, so that it takes
 * little of the cores it shares.
 */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '../Connection.mjs';

const sockets = 32;
const secrets = { appSecret: 'bench-secret', verifyToken: 'bench-token' };
/** Each message has so many: sent, delivered, read. */
const statusesEach = 3;
const patienceMs = 20_000;
const checkEvery = 50;

let connections = [];
let wires = [];
let sent = 0;
const heard = { posts: 0, statuses: 0, forged: 0 };

process.on('message', async (message) => {
	process.send(await commands[message.kind](message));
});

const commands = {
	async receive() {
		const server = createServer((request, response) => {
			const chunks = [];
			request.on('data', (chunk) => chunks.push(chunk));
			request.on('end', () => {
				const { searchParams } = new URL(request.url, 'http://localhost');
				if (request.method === 'POST') hear(Buffer.concat(chunks), request.headers);
				response.end(searchParams.get('hub.challenge') ?? '');
			});
		});
		await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
		server.unref();
		return { url: `http://127.0.0.1:${server.address().port}/webhook`, ...secrets };
	},
	async connect({ business }) {
		wires = business.numbers.map((number) => wireTo(number, business));
		connections = await Promise.all(
			Array.from({ length: sockets }, () => Connection.open(business.port)),
		);
		return {};
	},
	/** At a rate, whatever the answers do; time counts from when a message was due. */
	pace: ({ seconds, rate }) =>
		measure(seconds, async (tally, end) => {
			const start = performance.now();
			const free = [...connections];
			const due = [];
			const underWay = new Set();
			const begin = (connection, at) => {
				const turn = exchange(connection, at, tally).then(() => {
					underWay.delete(turn);
					const next = due.shift();
					if (next === undefined) free.push(connection);
					else begin(connection, next);
				});
				underWay.add(turn);
			};
			for (let count = 0; performance.now() < end; await pause(1)) {
				const target = Math.min(((performance.now() - start) * rate) / 1000, seconds * rate);
				for (; count < target; count++) {
					const at = start + (count * 1000) / rate;
					const connection = free.pop();
					if (connection === undefined) due.push(at);
					else begin(connection, at);
				}
			}
			while (underWay.size > 0) await Promise.all(underWay);
		}),
	/** As fast as answers come: each socket has one message under way. */
	saturate: ({ seconds }) =>
		measure(seconds, async (tally, end) => {
			await Promise.all(
				connections.map(async (connection) => {
					while (performance.now() < end) await exchange(connection, performance.now(), tally);
				}),
			);
		}),
	async end() {
		for (const connection of connections) connection.close();
		setImmediate(() => process.disconnect());
		return {};
	},
};

function wireTo(number, { phoneNumberId, accessToken }) {
	const body = JSON.stringify({
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: number,
		type: 'text',
		text: { body: 'Your order has left our house and will be with you tomorrow before noon.' },
		biz_opaque_callback_data: 'v1.1234567.1',
	});
	const head = [
		`POST /v26.0/${phoneNumberId}/messages HTTP/1.1`,
		'Host: 127.0.0.1',
		`Authorization: Bearer ${accessToken}`,
		'Content-Type: application/json',
		`Content-Length: ${Buffer.byteLength(body)}`,
	];
	return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function hear(body, headers) {
	heard.posts++;
	heard.statuses += body.toString('latin1').match(/"status":"(sent|delivered|read)"/g)?.length ?? 0;
	if (heard.posts % checkEvery !== 0) return;
	const signature = createHmac('sha256', secrets.appSecret).update(body).digest('hex');
	if (headers['x-hub-signature-256'] !== `sha256=${signature}`) heard.forged++;
}

async function exchange(connection, since, tally) {
	const { status } = await connection.ask(wires[sent++ % wires.length]);
	tally.times.push(performance.now() - since);
	tally.answers.add(status);
}

async function measure(seconds, run) {
	const tally = { times: [], answers: new Set() };
	const cpuBefore = process.cpuUsage();
	const from = { ...heard };
	const start = performance.now();
	await run(tally, start + seconds * 1000);
	const wall = performance.now() - start;
	const cpu = process.cpuUsage(cpuBefore);
	const within = heard.statuses - from.statuses;
	const expected = tally.times.length * statusesEach;
	while (heard.statuses - from.statuses < expected) {
		if (performance.now() > start + wall + patienceMs) break;
		await pause(5);
	}
	const sorted = Float64Array.from(tally.times).sort();
	const at = (part) => sorted[Math.ceil(part * sorted.length) - 1];
	return {
		messages: sorted.length,
		perSecond: (sorted.length * 1000) / wall,
		cores: (cpu.user + cpu.system) / 1000 / wall,
		p50: at(0.5),
		p95: at(0.95),
		p99: at(0.99),
		answers: [...tally.answers],
		statuses: heard.statuses - from.statuses,
		statusesPerSecond: (within * 1000) / wall,
		drainedAfterMs: performance.now() - start - wall,
		missing: Math.max(0, expected - (heard.statuses - from.statuses)),
		posts: heard.posts - from.posts,
		forged: heard.forged,
	};
}
