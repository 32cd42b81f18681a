import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { appSecret, createReceiver, verifyToken } from './createReceiver';
import { hour, minute, startPair, type Pair } from './startPair';

let pair: Pair;

beforeEach(async () => {
	pair = await startPair();
});

afterEach(() => pair.close());

const day = 24 * hour;

describe('Webhooks', () => {
	it('are retried with growing waits on the emulator’s clock until the receiver takes them, in order', async () => {
		const { emulator, receiver } = pair;
		receiver.answerWith(503);
		const ana = emulator.customer({ name: 'Ana' });
		await ana.say('one');
		await ana.say('two');
		await emulator.settled();
		// The first goes out and is retried at once; then it waits, and the second behind it.
		expect(receiver.attempts).toBe(2);
		expect(emulator.deliveries().map((one) => one.state)).toEqual(['waiting', 'waiting']);

		await emulator.clock.advance(12_000);
		expect(receiver.attempts).toBe(4);

		receiver.answerWith(200);
		await emulator.clock.advance(minute);
		expect(receiver.received.map((one) => one.change.messages?.[0]?.['text'])).toEqual([
			{ body: 'one' },
			{ body: 'two' },
		]);
		expect(emulator.deliveries().map((one) => one.state)).toEqual(['delivered', 'delivered']);
	});

	it('that poison the receiver do not hold up the others for ever', async () => {
		const { emulator, receiver } = pair;
		receiver.answerWith(500);
		const ana = emulator.customer({ name: 'Ana' });
		await ana.say('poison');
		await emulator.clock.advance(5 * minute);
		receiver.answerWith(200);
		await ana.say('fine');
		await emulator.settled();
		expect(receiver.received.map((one) => one.change.messages?.[0]?.['text'])).toEqual([
			{ body: 'fine' },
		]);
		await emulator.clock.advance(hour);
		expect(receiver.received).toHaveLength(2);
	});

	it('are lost after seven days, and not before', async () => {
		const { emulator, receiver } = pair;
		receiver.answerWith(500);
		await emulator.customer({ name: 'Ana' }).say('hello?');
		await emulator.clock.advance(7 * day - 4 * hour);
		expect(emulator.deliveries()[0]?.state).toBe('waiting');
		await emulator.clock.advance(4 * hour);
		expect(emulator.deliveries()[0]?.state).toBe('lost');
	});

	it('wait for a receiver that is down, and come as soon as it subscribes again', async () => {
		const { emulator, receiver } = pair;
		await receiver.close();
		const ana = emulator.customer({ name: 'Ana' });
		await ana.say('are you there?');
		await emulator.settled();
		const [delivery] = emulator.deliveries();
		expect(delivery?.attempts[0]?.result).toMatchObject({
			kind: 'noAnswer',
			reason: 'ECONNREFUSED',
		});

		const next = await createReceiver();
		await emulator.setWebhook({ url: next.url, appSecret, verifyToken });
		expect(next.received).toHaveLength(1);
		await next.close();
	});

	it('are refused a receiver that does not know the verify token', async () => {
		const { emulator, receiver } = pair;
		await expect(
			emulator.setWebhook({ url: receiver.url, appSecret, verifyToken: 'another' }),
		).rejects.toThrow(/did not pass the verification handshake \(HTTP 403\)/);
	});

	it('report delays of statuses on the clock, each at its time', async () => {
		await pair.close();
		pair = await startPair({ statusDelayMs: { sent: 1000, delivered: 3000, read: minute } });
		const { emulator, receiver } = pair;
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		await ana.say('hola');
		await createBusiness(emulator).text('34600111222', 'hello');
		await emulator.settled();
		expect(receiver.statuses()).toEqual([]);
		await emulator.clock.advance(1000);
		expect(receiver.statuses()).toEqual(['sent']);
		await emulator.clock.advance(hour);
		expect(receiver.statuses()).toEqual(['sent', 'delivered', 'read']);
		const times = receiver.received
			.flatMap((one) => one.change.statuses ?? [])
			.map((one) => Number(one['timestamp']));
		expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 2, 59]);
	});

	it('never bring a status twice when the chat is opened before it was due', async () => {
		await pair.close();
		pair = await startPair({ statusDelayMs: { sent: 1000, delivered: 3000 } });
		const { emulator, receiver } = pair;
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		await ana.say('hola');
		await createBusiness(emulator).text('34600111222', 'hello');
		await ana.read();
		await emulator.clock.advance(minute);
		expect(receiver.statuses()).toEqual(['sent', 'delivered', 'read']);
	});
});
