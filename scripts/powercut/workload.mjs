/**
 * The runner whose writes are recorded: customers write, journeys answer, senders claim and settle. What it has
 * promised to anyone is written to the file `promised` of its folder, a line each, after the promise was given.
 */
import { openSync, writeSync } from 'node:fs';
import path from 'node:path';
import echo from '../crash/echo.json' with { type: 'json' };
import { compile } from '../../engine/dist/engine/src/journey/compile.js';
import { journalFolder } from '../../engine/dist/engine/src/hosts/sqlite/journal/Journal.js';
import { textEvent } from './textEvent.mjs';
import { openHost } from './openHost.mjs';

const [folder, events, unsynced] = process.argv.slice(2);
const promised = openSync(path.join(folder, 'promised'), 'a');
const promise = (...words) => writeSync(promised, `${words.join(' ')}\n`);
/** From the claim on, a message may be at Meta. */
const promiseAll = (claims) => {
	for (const { effect, attempt } of claims) promise('claim', effect.id, attempt);
};
const lives = 3;
const writers = 6;
const places = 8;
const perLife = Math.ceil(Number(events) / lives);

for (let life = 0; life < lives; life++) {
	const host = await openHost(folder, {
		unsynced: unsynced === 'true',
		journal: { folder: journalFolder(folder), days: 8, numbers: ['100'] },
	});
	const { journey } = compile(echo, { id: 'echo', subworkflow: () => null });
	await host.journeys.publish(journey, echo);
	let next = life * perLife;
	const write = async () => {
		while (next < (life + 1) * perLife) {
			const event = textEvent(next++);
			await host.accept([event], JSON.stringify(event));
			promise('event', event.key);
		}
	};
	const work = Promise.all(Array.from({ length: writers }, write));
	let writing = true;
	void work.finally(() => (writing = false));
	// One sender looks for work, the others let rows be claimed as they are asked for.
	const claims = (life === 1 ? claimsFound : claimsOfOffers)(host.outbox);
	while (writing) await send(host, claims);
	await work;
	await host.settled();
	await send(host, claims);
	// The last life ends as power does.
	if (life + 1 < lives) await host.close();
}
process.exit(0);

function claimsFound(outbox) {
	return async () => {
		const claims = await outbox.claim(places);
		promiseAll(claims);
		return claims;
	};
}

/** What has come of an offer of all places, each of which is offered again once what took it has come. */
function claimsOfOffers(outbox) {
	let came = [];
	let free = places;
	outbox.onClaims((claims) => {
		promiseAll(claims);
		came.push(...claims);
	});
	return async () => {
		await outbox.offer(free);
		const claims = came;
		came = [];
		free = claims.length;
		return claims;
	};
}

/** Claims and settles. */
async function send(host, claim) {
	const claims = await claim();
	await host.outbox.settle(
		claims.map(({ effect, attempt }) => ({
			effectId: effect.id,
			attempt,
			kind: 'accepted',
			messageId: `wamid.${effect.id}`,
			response: {},
		})),
	);
	await new Promise((resolve) => setImmediate(resolve));
}
