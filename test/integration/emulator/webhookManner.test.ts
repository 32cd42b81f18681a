import { createServer, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { EmulatorOptions } from '../../../emulator/src/createEmulator';
import { appSecret, verifyToken, type Receiver } from './createReceiver';
import { control, newsIn, newsOf } from './newsOf';
import { hour, startPair, type Pair } from './startPair';

let pair: Pair;
afterEach(() => pair.close());

const start = async (webhooks: EmulatorOptions['webhooks'], seed = 1): Promise<void> => {
	pair = await startPair({ seed, ...(webhooks === undefined ? {} : { webhooks }) });
};

/** So many texts at one instant, from two customers in turn. */
async function sayMany(count: number): Promise<readonly string[]> {
	const { emulator } = pair;
	const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
	const bo = emulator.customer({ name: 'Bo', waId: '34600111333' });
	const texts = Array.from({ length: count }, (_none, at) => `text ${at}`);
	await Promise.all(texts.map((text, at) => (at % 2 === 0 ? ana : bo).say(text)));
	await emulator.settled();
	return texts;
}

interface Message {
	readonly from: string;
	readonly text: { readonly body: string };
}
const textsIn = (news: ReturnType<typeof newsIn>): readonly string[] =>
	news.flatMap(({ value }) =>
		((value['messages'] ?? []) as readonly Message[]).map(({ text }) => text.body),
	);
const textsOf = (receiver: Receiver): readonly string[] => textsIn(newsOf(receiver));
const bodies = (): readonly string[] => pair.receiver.received.map(({ raw }) => raw.toString());

describe('Webhooks in the orderly manner, which is the default of the library', () => {
	it('bring one update each, in order, once', async () => {
		await start(undefined);
		const texts = await sayMany(12);
		await pair.emulator.clock.advance(hour);
		expect(textsOf(pair.receiver)).toEqual(texts);
		expect(pair.receiver.received).toHaveLength(12);
	});
});

describe('Webhooks as Meta hands them over', () => {
	it('come many in a POST, signed, each message with its sender', async () => {
		await start('meta');
		const texts = await sayMany(60);
		expect(pair.receiver.received.length).toBeLessThan(30);
		expect(pair.receiver.received.every(({ signed }) => signed)).toBe(true);
		expect(new Set(textsOf(pair.receiver))).toEqual(new Set(texts));
		for (const { value } of newsOf(pair.receiver)) {
			const known = (value['contacts'] as readonly { wa_id: string }[]).map(({ wa_id }) => wa_id);
			for (const { from } of value['messages'] as readonly Message[]) {
				expect(known).toContain(from);
			}
			expect(new Set(known).size).toBe(known.length);
		}
	});

	it('fill all three levels that may hold several: entries, changes, messages', async () => {
		await start('meta');
		await sayMany(60);
		const parsed = bodies().map(
			(body) => JSON.parse(body) as { readonly entry: readonly { changes: readonly object[] }[] },
		);
		expect(parsed.some(({ entry }) => entry.length > 1)).toBe(true);
		expect(parsed.some(({ entry }) => entry.some(({ changes }) => changes.length > 1))).toBe(true);
		expect(
			newsOf(pair.receiver).some(({ value }) => textsIn([{ field: '', value }]).length > 1),
		).toBe(true);
	});

	it('come in another order', async () => {
		await start({ batch: 1, reorder: true });
		const texts = await sayMany(12);
		expect(textsOf(pair.receiver)).not.toEqual(texts);
		expect(textsOf(pair.receiver).toSorted()).toEqual(texts.toSorted());
	});

	it('come again, some at once and some when twenty minutes have passed', async () => {
		await start({ repeat: 0.5 });
		const texts = await sayMany(40);
		const atOnce = textsOf(pair.receiver).length;
		await pair.emulator.clock.advance(hour);
		const all = textsOf(pair.receiver);
		expect(atOnce).toBeGreaterThan(40);
		expect(all.length).toBeGreaterThan(atOnce);
		expect(new Set(all)).toEqual(new Set(texts));
		const counts = texts.map((text) => all.filter((one) => one === text).length);
		expect(Math.max(...counts)).toBe(2);
	});

	it('never hold more than was allowed, nor more than Meta’s thousand', async () => {
		await start({ batch: 7 });
		await sayMany(60);
		const sizes = pair.receiver.received.map(({ raw }) => textsIn(newsIn(raw)).length);
		expect(Math.max(...sizes)).toBe(7);
		await expect(
			control(pair.emulator.url, 'PUT', '/webhook', { webhooks: { batch: 1001 } }),
		).rejects.toThrow('400');
	});

	it('never weigh more than three megabytes', async () => {
		await start({ batch: 1000 });
		const ana = pair.emulator.customer({ name: 'Ana', waId: '34600111222' });
		await Promise.all(Array.from({ length: 400 }, () => ana.say('ñ'.repeat(4000))));
		await pair.emulator.settled();
		expect(textsOf(pair.receiver)).toHaveLength(400);
		const largest = Math.max(...pair.receiver.received.map(({ raw }) => raw.length));
		expect(largest).toBeGreaterThan(2 ** 20);
		expect(largest).toBeLessThanOrEqual(3 * 2 ** 20);
	});

	it('are the same with the same seed and others with another', async () => {
		const ofSeed = async (seed: number): Promise<readonly string[]> => {
			await start({ batch: 1000, reorder: true, repeat: 0.2 }, seed);
			await sayMany(30);
			await pair.emulator.clock.advance(hour);
			const sent = bodies();
			await pair.close();
			return sent;
		};
		const [first, second, other] = [await ofSeed(7), await ofSeed(7), await ofSeed(8)];
		expect(second).toEqual(first);
		expect(other).not.toEqual(first);
		await start('meta');
	});

	it('that fail are tried again, and none is lost', async () => {
		await start('meta');
		pair.receiver.answerWith(503);
		const texts = await sayMany(30);
		pair.receiver.answerWith(200);
		await pair.emulator.clock.advance(hour);
		expect(new Set(textsOf(pair.receiver))).toEqual(new Set(texts));
		expect(pair.emulator.deliveries().every(({ state }) => state === 'delivered')).toBe(true);
	});

	it('are several on their way at once', async () => {
		await start({ concurrency: 3 });
		const crowd = await createCrowd(3);
		await pair.emulator.setWebhook({ url: crowd.url, appSecret, verifyToken });
		await sayMany(9);
		expect(crowd.answered()).toBe(9);
		await crowd.close();
	});

	it('can be made orderly, and Meta’s again, while the emulator runs', async () => {
		await start('meta');
		const put = (webhooks: unknown) => control(pair.emulator.url, 'PUT', '/webhook', { webhooks });
		expect(await put('orderly')).toMatchObject({ verified: false, webhooks: { batch: 1 } });
		const texts = await sayMany(9);
		expect(textsOf(pair.receiver)).toEqual(texts);
		expect(await put('meta')).toMatchObject({ verified: true, webhooks: { batch: 1000 } });
		await expect(put('somehow')).rejects.toThrow('400');
	});
});

/** A receiver that answers only when so many ask at once: with fewer on their way it would wait for ever. */
async function createCrowd(size: number) {
	let answered = 0;
	let waiting: ServerResponse[] = [];
	const server = createServer((request, response) => {
		if (request.method === 'GET') {
			const url = new URL(request.url ?? '/', 'http://localhost');
			response.end(url.searchParams.get('hub.challenge'));
			return;
		}
		request.resume();
		waiting.push(response);
		if (waiting.length < size) return;
		for (const one of waiting) one.end();
		answered += waiting.length;
		waiting = [];
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		url: `http://127.0.0.1:${address.port}/webhook`,
		answered: () => answered,
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
