/**
 * Fills a data file as the runner would: every webhook is split, accepted and decided by the runner's own code, and
 * what goes out is taken by nobody's Graph at once. Only HTTP is left out, and time stands still.
 */
import { splitBody } from '../../../engine/dist/engine/src/http/webhook/newEvents.js';
import { decide } from '../../../engine/dist/engine/src/core/decide.js';
import {
	Journal,
	journalFolder,
} from '../../../engine/dist/engine/src/hosts/sqlite/journal/Journal.js';
import { journaledHost } from '../../../engine/dist/engine/src/hosts/sqlite/journal/journaledHost.js';
import { openSqliteHost } from '../../../engine/dist/engine/src/hosts/sqlite/openSqliteHost.js';
import { compile } from '../../../engine/dist/engine/src/journey/compile.js';
import { customer, numbers, texts } from '../customers.mjs';
import { messageWebhook } from '../world/webhooks.mjs';
import { publish } from './publish.mjs';

const atOnce = 512;
const { folder, journey, text, first, count, at, spread } = JSON.parse(process.argv[2] ?? '{}');
const clock = { now: () => at, onJump: () => () => {} };
const journal = new Journal({ folder: journalFolder(folder), days: 8, numbers, clock });
const file = `${folder}/wayfare.db`;
const host = journaledHost(
	await openSqliteHost({ file, decide, compile, clock }),
	journal,
	splitBody,
);
if (host.journeys.published().length === 0) await publish(host, journey);

for (let done = 0; done < count; done += atOnce) {
	const size = Math.min(atOnce, count - done);
	await Promise.all(
		Array.from({ length: size }, (_, nth) => {
			const { from, number } = customer(first + done + nth, spread);
			const id = `wamid.SEED${first + done + nth}`;
			const seconds = Math.floor(at / 1000);
			const body = messageWebhook({ id, from, number, at: seconds, text: texts[text] });
			return host.accept(splitBody(body, numbers), body);
		}),
	);
	await host.settled();
	await takeSends();
	process.send({ done: done + size });
}
await host.settled();
const counts = host.records.counts();
await host.close();
process.send({ counts });
process.disconnect();

async function takeSends() {
	for (;;) {
		const claims = await host.outbox.claim(atOnce);
		if (claims.length === 0) return;
		const settlements = claims.map(({ effect, attempt }) => {
			const messageId = `wamid.SEEDED${effect.id}`;
			const response = { messages: [{ id: messageId }] };
			return { effectId: effect.id, attempt, kind: 'accepted', messageId, response };
		});
		await host.outbox.settle(settlements);
		await host.settled();
	}
}
