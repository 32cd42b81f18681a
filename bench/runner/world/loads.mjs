import { setTimeout as sleep } from 'node:timers/promises';

/** As fast as answers come, with at most `window` customers waiting for theirs. */
export async function saturate({ customers, connections, requests, end, window, send }) {
	const sleepers = [];
	customers.onAnswer(() => sleepers.shift()?.());
	// The timer says when it is over, and not the clock: it may be a moment early, and whoever went back to sleep in that
	// moment would wait for an answer that may never come.
	let over = false;
	const late = setTimeout(() => {
		over = true;
		for (const wake of sleepers.splice(0)) wake();
	}, end - now());
	await Promise.all(
		connections.map(async (connection) => {
			while (!over && requests.length > 0) {
				if (customers.waiting >= window) await new Promise((wake) => sleepers.push(wake));
				else if (!(await send(connection, requests.pop(), now()))) return;
			}
		}),
	);
	clearTimeout(late);
}

/** As fast as webhooks are acknowledged; answers are not waited for. */
export async function ingest({ connections, requests, end, send }) {
	await Promise.all(
		connections.map(async (connection) => {
			while (now() < end && requests.length > 0)
				if (!(await send(connection, requests.pop(), now()))) return;
		}),
	);
}

/** So many a second, whatever becomes of them: each one's time counts from when it was due. */
export async function pace({ connections, end, perSecond, next, send }) {
	const start = now();
	const free = [...connections];
	const due = [];
	const underWay = new Set();
	let made = 0;
	const serve = () => {
		while (free.length > 0 && due.length > 0) {
			const connection = free.pop();
			const { request, at } = due.shift();
			const sending = send(connection, request, at).then((alive) => {
				underWay.delete(sending);
				if (alive) free.push(connection);
				serve();
			});
			underWay.add(sending);
		}
	};
	while (now() < end) {
		const wanted = Math.floor(((now() - start) * perSecond) / 1000);
		for (; made < wanted; made++)
			due.push({ request: next(made), at: start + (made * 1000) / perSecond });
		serve();
		await sleep(1);
	}
	while (due.length > 0 && underWay.size > 0) await Promise.race(underWay);
	await Promise.all(underWay);
	return { unsent: due.length };
}

/** Waits for the answers that are still to come, so that they are not counted in the next load. */
export async function drain(customers, lastAnswersMs) {
	customers.onAnswer(() => {});
	const until = now() + lastAnswersMs;
	while (customers.waiting > 0 && now() < until) await sleep(20);
}

const now = () => performance.now();
