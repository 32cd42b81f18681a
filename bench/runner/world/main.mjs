/**
 * Meta's side in a process of its own: customers who write, their webhooks signed, and the Graph that takes the
 * answers. Requests are made before the clock starts, and sockets are used bare, so that it takes little of the cores
 * it shares.
 */
import { numbers, texts } from '../customers.mjs';
import { Customers } from './Customers.mjs';
import { DummyGraph } from './DummyGraph.mjs';
import { Line } from './Line.mjs';
import { drain, ingest, pace, saturate } from './loads.mjs';
import { quantiles } from './quantiles.mjs';
import { Requests } from './Requests.mjs';

const customers = new Customers();
/** What Graph took: when (ms UTC), and of which statuses are still to be told. */
let arrivals = [];
let toldOf = null;
const graph = new DummyGraph((message) => {
	arrivals.push(Date.now());
	customers.answered(message.to);
	toldOf?.push(message);
});
let requests = [];
let connections = [];
let make;

const commands = {
	graph: async () => ({ port: await graph.listen() }),
	/** Opens connections and makes `count` messages in advance. */
	prepare: async ({ count, kind = 'price', port, sockets, first, ...to }) => {
		customers.reset();
		[arrivals, toldOf] = [[], null];
		make = new Requests(to);
		const answerable = kind === 'price';
		requests = Array.from({ length: count }, () =>
			make.message({ text: texts[kind], answerable, first }),
		).reverse();
		await connect(port, sockets);
		return {};
	},
	saturate: ({ seconds, window, ...more }) =>
		measure(seconds, (load) => saturate({ ...load, window }), more),
	ingest: ({ seconds }) => measure(seconds, ingest),
	/** `pattern` says what is sent in turn; for a `status`, a message that Graph took moves on. */
	pace: ({ seconds, perSecond, pattern, first }) => {
		const statuses = statusesInTurn();
		const next = (nth) => {
			const kind = pattern[nth % pattern.length];
			const status = kind === 'status' ? statuses.next().value : undefined;
			const text = texts[kind] ?? texts.hello;
			return status ?? make.message({ text, answerable: kind === 'price', first });
		};
		return measure(seconds, (load) => pace({ ...load, perSecond, next }));
	},
	/** From now on Graph remembers what it takes, to tell of it. */
	remember: () => {
		toldOf = [];
		return {};
	},
	/** Tells of what Graph took since it was last asked to. */
	tell: async ({ port }) => {
		await connect(port, 8);
		requests = toldOf.splice(0).map((message) => make.status(message, 'sent'));
		await ingest({ connections, requests, end: Infinity, send });
		return {};
	},
	/** Somebody writes to each number, which shows how far webhooks have come. */
	writeToAll: async ({ port }) => {
		await connect(port, 8);
		const stranger = { text: texts.hello, answerable: false, first: 1e8 };
		requests = numbers.map(() => make.message(stranger));
		await ingest({ connections, requests, end: Infinity, send });
		return {};
	},
	ledger: () => customers.ledger(),
	arrivals: () => ({ arrivals }),
	end: () => {
		setImmediate(() => process.exit(0));
		return {};
	},
};

process.on('message', async ({ command, nth, ...wish }) =>
	process.send({ ...(await commands[command](wish)), nth }),
);
process.on('disconnect', () => process.exit(0));

let tally = { acks: [], statuses: {} };

/** Whether the connection still serves. */
async function send(connection, { from, answerable, wire }, since) {
	if (answerable) customers.asked(from, since);
	const { status } = await connection.ask(wire);
	tally.acks.push(performance.now() - since);
	tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
	if (answerable && status === 200) customers.acknowledged(from);
	return status !== 0;
}

/** What came in the first `leadInSeconds` counts in no rate and no waiting time: there was nothing under way before. */
async function measure(seconds, run, { leadInSeconds = 0, lastAnswersMs = 5000 } = {}) {
	tally = { acks: [], statuses: {} };
	customers.times = [];
	let from = momentNow();
	const leadIn = setTimeout(() => (from = momentNow()), leadInSeconds * 1000);
	const end = performance.now() + (leadInSeconds + seconds) * 1000;
	const more = (await run({ customers, connections, requests, send, end })) ?? {};
	clearTimeout(leadIn);
	const wall = performance.now() - from.at;
	const cpu = process.cpuUsage(from.cpu);
	const figures = {
		wall,
		acknowledged: quantiles(tally.acks.slice(from.acks), wall),
		answered: quantiles(customers.times.slice(from.answers), wall),
		statuses: tally.statuses,
		worldCores: (cpu.user + cpu.system) / 1000 / wall,
		left: requests.length,
		...more,
	};
	await drain(customers, lastAnswersMs);
	return { ...figures, answeredInAll: customers.times.length, unanswered: customers.waiting };
}

const momentNow = () => ({
	at: performance.now(),
	cpu: process.cpuUsage(),
	acks: tally.acks.length,
	answers: customers.times.length,
});

async function connect(port, sockets) {
	for (const connection of connections) connection.close();
	connections = await Promise.all(Array.from({ length: sockets }, () => Line.open(port)));
}

/** Each message that Graph took is sent, then delivered, then read. */
function* statusesInTurn() {
	toldOf = [];
	for (;;) {
		const message = toldOf.shift();
		if (message === undefined) yield undefined;
		else for (const status of ['sent', 'delivered', 'read']) yield make.status(message, status);
	}
}
